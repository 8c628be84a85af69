package belief

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

//go:embed testdata/vectors.json
var vectorFile []byte

// checks holds, for each vector of the file, the test that uses all its numbers.
var checks = map[string]func(*testing.T, []byte){
	"Q1": checkTwoByTwoChannel,
	"Q2": checkHyperOfTheBook,
	"Q7": checkSmithsProgram,
	"Q8": checkExclusiveOr,
	"Q9": checkComposition,
	"B1": checkExpectationAndRating,
	"B2": checkDiscounting,
	"B3": checkForgetting,
	"K1": checkThreeCorrectsMaster,
	"T1": checkOneTell,
	"T2": checkTwoTells,
	"T3": checkFullerForm,
}

func TestEveryVectorHolds(t *testing.T) {
	var sections map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(vectorFile, &sections))
	delete(sections, "note") // the only part that is no list of vectors
	seen := 0
	for _, section := range sections {
		var vectors []json.RawMessage
		require.NoError(t, json.Unmarshal(section, &vectors))
		for _, raw := range vectors {
			var head struct{ ID string }
			require.NoError(t, json.Unmarshal(raw, &head))
			seen++
			t.Run(head.ID, func(t *testing.T) {
				check, ok := checks[head.ID]
				require.True(t, ok, "a vector without a test")
				check(t, raw)
			})
		}
	}
	assert.Equal(t, len(checks), seen, "a test without a vector")
}

// about is what a vector may say beside its numbers.
type about struct {
	ID, Kind, Source, Comment string
}

// decode refuses fields that the test does not know and so would not check.
func decode(t *testing.T, raw []byte, into any) {
	t.Helper()
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(into))
}
