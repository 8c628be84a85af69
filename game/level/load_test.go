package level_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level"
)

func TestEveryCaseLoads(t *testing.T) {
	files, err := filepath.Glob("../../levels/*.yaml")
	require.NoError(t, err)
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		_, err = level.Load(filepath.Base(file), data)
		assert.NoError(t, err)
	}
}
