package level_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/levels"
)

func TestTheIndexIsMadeFromTheCases(t *testing.T) {
	var covers []level.Cover
	for _, id := range levels.List() {
		name, data, err := levels.Case(id)
		require.NoError(t, err)
		c, err := level.Load(name, data)
		require.NoError(t, err)
		covers = append(covers, c.Cover())
	}
	want, err := json.MarshalIndent(covers, "", "  ")
	require.NoError(t, err)
	want = append(want, '\n')
	if rewrite() {
		require.NoError(t, os.WriteFile("../../levels/index.json", want, 0o644))
		return
	}
	assert.Equal(t, string(want), string(levels.Index()), "stale: go test ./game/level -rewrite")
	read, err := level.ReadIndex(levels.Index())
	require.NoError(t, err)
	assert.Equal(t, covers, read)
}

func TestAnIndexThatCannotBeReadSaysSo(t *testing.T) {
	_, err := level.ReadIndex([]byte("[{"))
	assert.ErrorContains(t, err, "the index of cases cannot be read")
}
