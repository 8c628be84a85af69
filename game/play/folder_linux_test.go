package play

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// disk mounts a small disk of its own, for which a user other than root has no
// leave, and returns its folder and what makes it read-only.
func disk(t *testing.T, size string) (dir string, protect func()) {
	t.Helper()
	dir = t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size="+size); err != nil {
		t.Skipf("no disk can be mounted here: %v", err)
	}
	t.Cleanup(func() { assert.NoError(t, syscall.Unmount(dir, 0)) })
	return dir, func() { require.NoError(t, syscall.Mount("", dir, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, "")) }
}

func TestAFullDiskLeavesTheOldSaveAndNoLitter(t *testing.T) {
	dir, _ := disk(t, "64k")
	f := Folder(filepath.Join(dir, "saves"))
	require.NoError(t, Keep(f, "last", opened(t, 7)))
	old, err := f.Load("last")
	require.NoError(t, err)
	assert.ErrorIs(t, f.Save("last", bytes.Repeat([]byte("x"), 128<<10)), syscall.ENOSPC)
	assert.ErrorIs(t, f.Save("other", bytes.Repeat([]byte("x"), 128<<10)), syscall.ENOSPC)
	now, err := f.Load("last")
	require.NoError(t, err)
	assert.Equal(t, string(old), string(now))
	entries, err := os.ReadDir(string(f))
	require.NoError(t, err)
	assert.Len(t, entries, 1)
}

func TestACorruptSaveCanBeSetAsideOnAFullDisk(t *testing.T) {
	dir, _ := disk(t, "64k")
	f := Folder(dir)
	require.NoError(t, f.Save("last", []byte("spoilt")))
	for i := 0; os.WriteFile(filepath.Join(dir, strings.Repeat("f", i+1)), make([]byte, 4096), 0o644) == nil; i++ {
	}
	_, err := Resume(f, "last", findSample)
	var aside *AsideError
	require.ErrorAs(t, err, &aside)
	data, err := f.Load(aside.Now)
	require.NoError(t, err)
	assert.Equal(t, "spoilt", string(data))
}

func TestAReadOnlyFolderIsSaidAndLosesNothing(t *testing.T) {
	dir, protect := disk(t, "64k")
	f := Folder(dir)
	require.NoError(t, f.Save("spoilt", []byte("spoilt")))
	require.NoError(t, Keep(f, "good", opened(t, 7)))
	protect()
	s, err := Resume(f, "good", findSample)
	require.NoError(t, err)
	assert.ErrorIs(t, Keep(f, "good", s), syscall.EROFS)
	for range 2 {
		_, err = Resume(f, "spoilt", findSample)
		assert.ErrorIs(t, err, syscall.EROFS)
		assert.ErrorContains(t, err, "could not be set aside")
		assert.ErrorIs(t, MakeRoom(f, "spoilt", findSample), syscall.EROFS)
	}
	data, err := f.Load("spoilt")
	require.NoError(t, err)
	assert.Equal(t, "spoilt", string(data))
}
