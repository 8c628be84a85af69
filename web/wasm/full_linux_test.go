package wasm_test

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// disk mounts a small disk of its own, for which a user other than root has no leave.
func disk(t *testing.T, size string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, 0)) })
	return dir
}

// The program takes some 1.6 MB and its compressed forms half a megabyte each:
// one disk has no room for the program, the other none for them.
func TestADataFolderThatFillsUpIsSaidInOneLineAndKeepsOlderBuilds(t *testing.T) {
	for _, size := range []string{"600k", "2100k"} {
		t.Run(size, func(t *testing.T) {
			b := module(t, hello)
			b.Data = disk(t, size)
			older := filepath.Join(b.Data, "builds", "older")
			require.NoError(t, os.MkdirAll(older, 0o755))
			_, err := b.Build(t.Context())
			require.Error(t, err)
			assert.NotContains(t, err.Error(), "\n")
			assert.Contains(t, err.Error(), "no space left on device")
			assert.Contains(t, err.Error(), "choose another with -data")
			assert.Equal(t, []string{older}, builds(t, b), "nothing half made is left")
		})
	}
}

func TestABuildThatIsKeptNeedsNoRoom(t *testing.T) {
	b := module(t, hello)
	b.Data = disk(t, "8m")
	first := build(t, b)
	require.Error(t, os.WriteFile(filepath.Join(b.Data, "filler"), []byte(strings.Repeat("x", 16<<20)), 0o644))
	second := build(t, b)
	assert.True(t, second.Cached)
	assert.Equal(t, first.Program.Path, second.Program.Path)
}
