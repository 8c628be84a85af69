package strings

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/language"
)

var rewrite = flag.Bool("rewrite", false, "make en.json anew from en.yaml")

func TestTheCatalogueIsMadeFromWhatPeopleWrite(t *testing.T) {
	written, err := os.ReadFile("en.yaml")
	require.NoError(t, err)
	var words any
	require.NoError(t, yaml.Unmarshal(written, &words))
	made, err := json.Marshal(words)
	require.NoError(t, err)
	if *rewrite {
		require.NoError(t, os.WriteFile("en.json", made, 0o644))
		return
	}
	assert.JSONEq(t, string(made), string(english), "stale: go test ./assets/strings -rewrite")
}

func TestWordsFillTheirGaps(t *testing.T) {
	c := English()
	assert.Equal(t, "31 %", c.Say("number.percent", "N", 31))
	assert.Equal(t, "31 %", c.Say("number.percent", "N", 31), "and are remembered")
}

func TestPluralsFollowTheNumber(t *testing.T) {
	c := English()
	assert.Equal(t, "1 staff hour left", c.Count("time-strip.hours", 1))
	assert.Equal(t, "3 staff hours left", c.Count("time-strip.hours", 3))
}

func TestAnUnknownKeyIsShownAndBreaksNothing(t *testing.T) {
	assert.Equal(t, "[no.such-key]", English().Say("no.such-key"))
}

func TestEveryMessageOfTheCatalogueCanBeSaid(t *testing.T) {
	c := English()
	require.NotEmpty(t, c.Keys())
	for _, key := range c.Keys() {
		for _, n := range []int{1, 2} {
			said := c.Count(key, n)
			assert.NotEqual(t, "["+key+"]", said)
			assert.NotEmpty(t, said, key)
		}
	}
}

func TestAFileThatIsNoCatalogueIsRefused(t *testing.T) {
	_, err := parse(language.English, []byte("just words"))
	assert.ErrorContains(t, err, "catalogue en")
	_, err = parse(language.English, []byte("a: ["))
	assert.Error(t, err)
}
