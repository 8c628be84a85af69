package levels_test

import (
	"encoding/json"
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level/casefile"
)

// keys collects the names of the properties of a schema.
func keys(node any, into map[string]bool) {
	switch node := node.(type) {
	case map[string]any:
		if properties, ok := node["properties"].(map[string]any); ok {
			for name := range properties {
				into[name] = true
			}
		}
		for _, child := range node {
			keys(child, into)
		}
	case []any:
		for _, child := range node {
			keys(child, into)
		}
	}
}

func guide(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	return string(text)
}

func TestTheGuideExplainsEveryKey(t *testing.T) {
	data, err := os.ReadFile("case.schema.json")
	require.NoError(t, err)
	var schema any
	require.NoError(t, json.Unmarshal(data, &schema))
	all := map[string]bool{}
	keys(schema, all)
	require.NotEmpty(t, all)
	text := guide(t)
	for key := range all {
		assert.Regexp(t, "`"+regexp.QuoteMeta(key)+"`|(?m)^[ {-]*"+regexp.QuoteMeta(key)+":|[{,] ?"+regexp.QuoteMeta(key)+":", text)
	}
}

// The examples of the guide name keys that there are: the loader would say so.
func TestTheGuideNamesNoKeyThatIsNone(t *testing.T) {
	unknown := regexp.MustCompile(`unknown key`)
	for _, block := range regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(guide(t), -1) {
		_, err := casefile.Load("example.yaml", []byte(block[1]))
		require.Error(t, err, "an example is not a whole case")
		assert.False(t, unknown.MatchString(err.Error()), "%v", err)
		assert.NotContains(t, err.Error(), "not YAML")
	}
}
