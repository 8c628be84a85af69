package app

import (
	"bytes"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// asProgram, when set, makes the test binary the program itself: a window system
// is looked for once in the life of a process.
const asProgram = "TEARLINE_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if line, ok := os.LookupEnv(asProgram); ok {
		os.Exit(Main(strings.Fields(line), os.Stdin, os.Stdout, os.Stderr))
	}
	os.Exit(m.Run())
}

func TestPlayWithoutADisplaySaysSoInOneLine(t *testing.T) {
	for _, display := range []string{"", ":4711"} {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), asProgram+"=play three-questions -data "+t.TempDir(), "DISPLAY="+display, "WAYLAND_DISPLAY=")
		var complaint bytes.Buffer
		cmd.Stderr = &complaint
		assert.Error(t, cmd.Run())
		assert.Equal(t, exitFailed, cmd.ProcessState.ExitCode())
		assert.Contains(t, complaint.String(), "tearline play: the window could not be opened: ")
		assert.Contains(t, complaint.String(), "serve plays in a browser")
		assert.Equal(t, 1, strings.Count(complaint.String(), "\n"), complaint.String())
	}
}
