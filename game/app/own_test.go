//go:build !js

package app

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestAMadeCaseIsPlayedCheckedAndVerified(t *testing.T) {
	file := filepath.Join(t.TempDir(), "game.json")
	status, _, complaint := commandLine(t, strings.Repeat("end watch\n", 5), "run", "practice-2-7", "-o", file)
	require.Equal(t, exitDone, status, complaint)
	status, out, _ := commandLine(t, "", "verify", file)
	assert.Equal(t, exitDone, status, out)
	assert.Contains(t, out, "ok, practice-2-7")
	status, out, _ = commandLine(t, "", "check", "practice-2-7", "-seeds", "60", "-quick")
	assert.Equal(t, exitDone, status, out)
	assert.Contains(t, out, "practice-2-7, 60 games each")
}

func TestTodaysCaseHasTheNameOfTheDay(t *testing.T) {
	name, _, err := ownCase(today)
	require.NoError(t, err)
	assert.Contains(t, []string{
		time.Now().Format("daily-2006-01-02.yaml"), time.Now().Add(-time.Minute).Format("daily-2006-01-02.yaml"),
	}, name, "unless midnight lies between")
	assert.True(t, isOwn("daily-2026-11-22"))
	assert.True(t, isOwn("three-questions"))
	assert.False(t, isOwn("practice-9-1"))
}

func TestACaseThatIsNoneSaysWhichThereAre(t *testing.T) {
	_, _, err := ownCase("practice-9-1")
	assert.ErrorContains(t, err, `there is no case "practice-9-1"; there are: three-questions`)
	assert.ErrorContains(t, err, "practice-DIFFICULTY-SEED with a difficulty of 1 to 5")
}
