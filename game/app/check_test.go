//go:build !js

package app

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/levels"
)

// caseFile writes a built-in case, changed, to a folder of its own.
func caseFile(t *testing.T, id string, change func(string) string) string {
	t.Helper()
	name, data, err := levels.Case(id)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(file, []byte(change(string(data))), 0o644))
	return file
}

func same(s string) string { return s }

func TestCheckPrintsTheBalanceOfACase(t *testing.T) {
	status, out, progress := commandLine(t, "", "check", "three-questions", "-seeds", "60")
	assert.Equal(t, exitDone, status, out)
	assert.Regexp(t, `three-questions, 60 games each \([1-4]\d % of the variance is luck\)\n`, out)
	for _, row := range []string{"share-all", "withhold-all", "ask-all", "mirror", "random", "doctrine", "search", "good plan", "poor plan"} {
		assert.Contains(t, out, row)
	}
	assert.Contains(t, progress, "three-questions: 540 of 540 games\n")
}

func TestCheckFindsPlansBesideAFile(t *testing.T) {
	file := caseFile(t, "three-questions", same)
	require.NoError(t, os.WriteFile(strings.TrimSuffix(file, ".yaml")+".poor.plan", []byte("seed 1\nend wach\n"), 0o644))
	status, out, _ := commandLine(t, "", "check", filepath.Dir(file), "-seeds", "40", "-quick")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, out, "three-questions.poor.plan:2:5: \"watch\" should stand here, not \"wach\"\n")
	assert.Contains(t, out, "doctrine")
	assert.NotContains(t, out, "poor plan ")
}

func TestCheckReportsABrokenCaseWithItsPlaceAndGoesOn(t *testing.T) {
	file := caseFile(t, "three-questions", func(s string) string { return strings.Replace(s, "format: 1", "format: 2", 1) })
	status, out, _ := commandLine(t, "", "check", file, "third-country", "-seeds", "40", "-quick")
	assert.Equal(t, exitFailed, status)
	assert.Regexp(t, `(?m)^.*three-questions\.yaml:\d+:\d+: `, out)
	assert.Contains(t, out, "third-country, 40 games each")
}

func TestCheckReportsACaseThatDoesNotRewardJudgment(t *testing.T) {
	file := caseFile(t, "three-questions", same)
	plan := strings.TrimSuffix(file, ".yaml")
	for _, kind := range []string{".good.plan", ".poor.plan"} {
		require.NoError(t, os.WriteFile(plan+kind, []byte("seed 1\nend watch\n"), 0o644))
	}
	status, out, _ := commandLine(t, "", "check", file, "-seeds", "40", "-quick")
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, out, file+":1:1: the poor plan (")
}

func TestCheckPointsAtWhatAFindingIsAbout(t *testing.T) {
	file := caseFile(t, "three-questions", func(s string) string { return strings.Replace(s, "penetration: 15", "penetration: 0", 1) })
	at, err := placeOf(file, []string{"sources", "wren", "rival"})
	require.NoError(t, err)
	assert.Regexp(t, `^\s+rival: karsk$`, line(t, file, at.Line))
	assert.Equal(t, 5, at.Col)
	for _, key := range [][]string{nil, {"nothing"}, {"title", "more"}} {
		at, err = placeOf(file, key)
		require.NoError(t, err)
		assert.Equal(t, file, at.File)
	}
}

// line returns a line of a file, counted from 1.
func line(t *testing.T, file string, n int) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return strings.Split(string(data), "\n")[n-1]
}

func TestCheckSpeaksJSON(t *testing.T) {
	status, out, _ := commandLine(t, "", "check", "-json", "three-questions", "-seeds", "40", "-quick")
	assert.Equal(t, exitDone, status)
	var got struct {
		Findings []any
		Balance  []struct {
			Case string
			Rows []struct{ Policy string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(out), &got))
	assert.Empty(t, got.Findings)
	assert.Len(t, got.Balance[0].Rows, 8)
}

func TestCheckSaysWhatItCannotCheck(t *testing.T) {
	status, _, complaint := commandLine(t, "", "check", "-seeds", "0")
	assert.Equal(t, exitUsage, status)
	assert.Contains(t, complaint, "-seeds must be 1 or more")
	for arg, want := range map[string]string{
		"none.yaml": "none.yaml: no such file", "none": `there is no case "none"`, t.TempDir(): "there is no case file",
	} {
		status, _, complaint = commandLine(t, "", "check", arg)
		assert.Equal(t, exitFailed, status)
		assert.Contains(t, complaint, want)
	}
}
