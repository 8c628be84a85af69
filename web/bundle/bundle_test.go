package bundle_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
)

var prose = []byte(strings.Repeat("Karsk will back an attack on the grain terminal. ", 4000))

func TestFingerprintedPathsFollowTheContent(t *testing.T) {
	one := bundle.NewFile("js/loader.js", "text/javascript", []byte("one")).Fingerprinted()
	two := bundle.NewFile("js/loader.js", "text/javascript", []byte("two")).Fingerprinted()
	assert.Regexp(t, `^js/loader\.[0-9a-f]{12}\.js$`, one.Path)
	assert.NotEqual(t, one.Path, two.Path)
	assert.True(t, one.Immutable)
}

func TestCompressedFormsGiveTheBodyBack(t *testing.T) {
	f, err := bundle.NewFile("a.txt", "text/plain", prose).Compressed(bundle.Quick, nil)
	require.NoError(t, err)

	br, ok := f.Form(bundle.Brotli)
	require.True(t, ok)
	plain, err := io.ReadAll(brotli.NewReader(bytes.NewReader(br.Body)))
	require.NoError(t, err)
	assert.Equal(t, prose, plain)

	gz, ok := f.Form(bundle.Gzip)
	require.True(t, ok)
	r, err := gzip.NewReader(bytes.NewReader(gz.Body))
	require.NoError(t, err)
	plain, err = io.ReadAll(r)
	require.NoError(t, err)
	assert.Equal(t, prose, plain)
}

func TestCompressingTwiceKeepsOneFormOfEachCoding(t *testing.T) {
	f, err := bundle.NewFile("a.txt", "text/plain", prose).Compressed(bundle.Quick, nil)
	require.NoError(t, err)
	f, err = f.Compressed(bundle.Best, nil)
	require.NoError(t, err)
	assert.Len(t, f.Forms, 3)
}

func TestAFormThatIsNotSmallerIsLeftOut(t *testing.T) {
	f, err := bundle.NewFile("a.txt", "text/plain", []byte("x")).Compressed(bundle.Best, nil)
	require.NoError(t, err)
	assert.Len(t, f.Forms, 1)
	_, ok := f.Form(bundle.Brotli)
	assert.False(t, ok)
}

func TestCompressingReportsGrowingSharesUpToAll(t *testing.T) {
	var heard []float64
	_, err := bundle.NewFile("a.txt", "text/plain", prose).
		Compressed(bundle.Quick, func(done float64) { heard = append(heard, done) })
	require.NoError(t, err)
	require.Greater(t, len(heard), 1)
	assert.IsIncreasing(t, heard)
	assert.InDelta(t, 1, heard[len(heard)-1], 0)
}

func TestABundleRefusesTwoFilesOfOnePath(t *testing.T) {
	f := bundle.NewFile("a.txt", "text/plain", prose)
	_, err := bundle.New(f, f)
	assert.EqualError(t, err, `two files of the bundle are called "a.txt"`)
}

func TestABundleListsItsFilesInOrder(t *testing.T) {
	b, err := bundle.New(
		bundle.NewFile("b.txt", "text/plain", prose),
		bundle.NewFile("a.txt", "text/plain", prose),
	)
	require.NoError(t, err)
	files := b.Files()
	require.Len(t, files, 2)
	assert.Equal(t, "a.txt", files[0].Path)
	_, ok := b.File("b.txt")
	assert.True(t, ok)
	_, ok = b.File("../b.txt")
	assert.False(t, ok)
}
