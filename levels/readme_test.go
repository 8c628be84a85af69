package levels_test

import (
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTheReadmeListsEveryCase(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	require.NoError(t, err)
	for _, c := range all(t) {
		assert.Contains(t, string(text), fmt.Sprintf("\n| %s | %d | ", c.Words.Title, c.Minutes), c.ID)
	}
}
