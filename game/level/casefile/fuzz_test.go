package casefile_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
	"tearline/game/rules"
	"tearline/game/rules/rulestest"
)

// FuzzLoad: whatever the bytes, Load gives a case that can be played or
// findings that lie within the file.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"../../../levels/*.yaml", "testdata/*.yaml", "testdata/bad/*.yaml"} {
		files, err := filepath.Glob(pattern)
		require.NoError(f, err)
		for _, file := range files {
			data, err := os.ReadFile(file)
			require.NoError(f, err)
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		defer rulestest.Frugal(t)()
		c, err := casefile.Load(named(data), data)
		if err != nil {
			var findings level.Findings
			if !errors.As(err, &findings) || len(findings) == 0 || c != nil {
				t.Fatalf("neither a case nor findings: %v", err)
			}
			for _, x := range findings {
				if x.Line < 1 || x.Col < 1 || x.Message == "" {
					t.Fatalf("a finding nowhere: %v", x)
				}
			}
			return
		}
		playThrough(t, c)
	})
}

// named returns the file name that the id of a case asks for, if it is one of those
// that the fuzzer begins with, so that what it makes of them is not refused for it.
func named(data []byte) string {
	if bytes.Contains(data, []byte("\nid: embassy\n")) {
		return "embassy.yaml"
	}
	return "harbour.yaml"
}

// playThrough plays a game at random, which a case must survive whatever is in it.
func playThrough(t *testing.T, c *level.Case) {
	end := rulestest.Random(rules.New(c.Rules, 1), 1, func(rulestest.Move) {})
	if k := end.Know(c.Seat); !k.Over {
		t.Fatal("the game does not end")
	}
}
