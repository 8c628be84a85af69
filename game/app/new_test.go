//go:build !js

package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level/casefile"
)

func TestANewCaseCanBeCheckedAndPlayedAsItStands(t *testing.T) {
	file := filepath.Join(t.TempDir(), "harbour-light.yaml")
	status, out, complaint := commandLine(t, "", "new", file)
	require.Equal(t, exitDone, status, complaint)
	assert.Contains(t, out, "go run . check "+file+" -quick\n")
	status, out, _ = commandLine(t, "", "check", file, "-seeds", "100")
	assert.Equal(t, exitDone, status, out)
	assert.Contains(t, out, "good plan")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "NAME")
	c, err := casefile.Load(file, data)
	require.NoError(t, err)
	for _, kind := range []string{".good.plan", ".poor.plan"} {
		plan, err := planBeside(c, file, kind)
		require.NoError(t, err)
		assert.NoError(t, plan.Check(c))
		status, _, complaint = commandLine(t, "", "run", file, "-plan", strings.TrimSuffix(file, ".yaml")+kind)
		assert.Equal(t, exitDone, status, complaint)
	}
}

func TestANewCaseByItsNameGoesToTheOthers(t *testing.T) {
	t.Chdir(t.TempDir())
	status, _, complaint := commandLine(t, "", "new", "harbour-light")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "there is no folder levels here; go to the top of the checkout, or name a file, as in ./harbour-light.yaml")
	require.NoError(t, os.Mkdir("levels", 0o755))
	status, _, complaint = commandLine(t, "", "new", "harbour-light")
	assert.Equal(t, exitDone, status, complaint)
	data, err := os.ReadFile(filepath.Join("levels", "harbour-light.yaml"))
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(data), "# yaml-language-server: $schema=case.schema.json\n"))
}

func TestANewCaseOverwritesNothing(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("lamp.poor.plan", []byte("mine"), 0o644))
	status, _, complaint := commandLine(t, "", "new", "./lamp.yaml")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "lamp.poor.plan is there already, and nothing was written")
	left, err := os.ReadDir(".")
	require.NoError(t, err)
	assert.Len(t, left, 1)
	mine, err := os.ReadFile("lamp.poor.plan")
	require.NoError(t, err)
	assert.Equal(t, "mine", string(mine))
}

func TestANewCaseNeedsANameOfItsOwn(t *testing.T) {
	t.Chdir(t.TempDir())
	for word, want := range map[string]string{
		"three-questions": `there is a case "three-questions" already`, "./daily-2026-11-22.yaml": "already",
		"My Case": "use lower-case words joined by hyphens", "nowhere/lamp.yaml": "cannot be written: no such file or directory",
	} {
		status, _, complaint := commandLine(t, "", "new", word)
		assert.Equal(t, exitFailed, status)
		assert.Contains(t, complaint, want)
	}
	status, _, _ := commandLine(t, "", "new")
	assert.Equal(t, exitUsage, status)
}
