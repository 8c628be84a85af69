package casefile_test

import (
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cockroachdb/datadriven"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
)

// TestEveryFindingSaysWhereAndWhat edits a good case, one mistake at a time: the
// harbour, or the one that the edit names. In an edit, lines with - are taken away and lines with + stand in their place;
// a line of @ divides edits of different places.
func TestEveryFindingSaysWhereAndWhat(t *testing.T) {
	datadriven.Walk(t, "testdata/findings", func(t *testing.T, path string) {
		datadriven.RunTest(t, path, func(t *testing.T, d *datadriven.TestData) string {
			file := "harbour.yaml"
			if len(d.CmdArgs) > 0 {
				file = d.CmdArgs[0].Key + ".yaml"
			}
			bad := string(text(t, file))
			for _, part := range strings.Split(d.Input, "\n@\n") {
				bad = edit(t, d, part, bad)
			}
			return outcome(file, []byte(bad))
		})
	})
}

// edit replaces the one place of the case where the old lines stand.
func edit(t *testing.T, d *datadriven.TestData, part, good string) string {
	old, new := "\n", "\n"
	for _, line := range strings.Split(part, "\n") {
		switch sign, text := line[:1], line[1:]+"\n"; sign {
		case "-":
			old += text
		case "+":
			new += text
		default:
			d.Fatalf(t, "a line of an edit begins with - or +: %q", line)
		}
	}
	if n := strings.Count("\n"+good, old); n != 1 {
		d.Fatalf(t, "the good case holds this %d times:\n%s", n, old)
	}
	return strings.Replace("\n"+good, old, new, 1)[1:]
}

// outcome is what Load says of a file.
func outcome(name string, data []byte) string {
	_, err := casefile.Load(name, data)
	var findings level.Findings
	switch {
	case err == nil:
		return "nothing\n"
	case !errors.As(err, &findings):
		return "not Findings: " + err.Error() + "\n"
	}
	return findings.Error() + "\n"
}

// TestBytesThatAreNoCase reads the files of testdata/bad, whose findings stand
// beside them.
func TestBytesThatAreNoCase(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.yaml")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		golden := strings.TrimSuffix(file, ".yaml") + ".txt"
		have := outcome(filepath.Base(file), data)
		if rewrite() {
			require.NoError(t, os.WriteFile(golden, []byte(have), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), have)
	}
}

// rewrite reports whether golden files are to be written anew; the flag is
// that of datadriven.
func rewrite() bool { return flag.Lookup("rewrite").Value.String() == "true" }
