package casefile_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
	"tearline/game/level/casefile"
)

func TestEveryCaseLoads(t *testing.T) {
	files, err := filepath.Glob("../../../levels/*.yaml")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		_, err = casefile.Load(filepath.Base(file), data)
		assert.NoError(t, err)
	}
}

func TestACaseMayHaveOneMebibyte(t *testing.T) {
	data := append(text(t, "harbour.yaml"), strings.Repeat("# and nothing else\n", casefile.MaxSize/19)...)
	_, err := casefile.Load("harbour.yaml", data[:casefile.MaxSize])
	assert.NoError(t, err)
	_, err = casefile.Load("harbour.yaml", data)
	assert.ErrorContains(t, err, "harbour.yaml:1:1: the file has 1052")
}

func TestTheItemsOfStreamsAreBoundedTogether(t *testing.T) {
	data := text(t, "embassy.yaml")
	for _, words := range []string{"a passenger for pleasure.", "Landing cards", "a diver."} {
		long := bytes.Replace(data, []byte(words), bytes.Repeat([]byte("x{n}"), 4_000), 1)
		_, err := casefile.Load("embassy.yaml", long)
		assert.ErrorContains(t, err, "they may have 1048576", words)
	}
	long := bytes.ReplaceAll(data, []byte("cards"), bytes.Repeat([]byte("x"), 16_000))
	_, err := casefile.Load("embassy.yaml", long)
	assert.ErrorContains(t, err, "they may have 1048576")
}

func TestAFileThatIsNoCaseAtAllIsNotComplainedOfForEver(t *testing.T) {
	_, err := casefile.Load("harbour.yaml", []byte(strings.Repeat("nonsense: 1\n", 50_000)))
	var findings level.Findings
	require.ErrorAs(t, err, &findings)
	assert.Len(t, findings, 200)
	assert.Contains(t, err.Error(), "there is more that is wrong; mend the rest first")
}

func TestACaseIsFoundInAnyFolder(t *testing.T) {
	data := text(t, "harbour.yaml")
	for _, name := range []string{"harbour.yaml", "a/b/harbour.yaml", `C:\a\harbour.yaml`} {
		_, err := casefile.Load(name, data)
		assert.NoError(t, err)
	}
}

func BenchmarkLoad(b *testing.B) {
	data := text(b, "harbour.yaml")
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := casefile.Load("harbour.yaml", data); err != nil {
			b.Fatal(err)
		}
	}
}
