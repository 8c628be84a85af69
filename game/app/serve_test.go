//go:build !js

package app

import (
	"bytes"
	"context"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/wasm"
)

// serving runs the command as the menu would.
func serving(t *testing.T, ctx context.Context, args ...string) (status int, out, complaint string) {
	t.Helper()
	var o, e bytes.Buffer
	status = dispatch(ctx, commands, streams{strings.NewReader(""), &o, &e}, append([]string{"serve"}, args...))
	return status, o.String(), e.String()
}

func TestServeSaysThatAPortIsTakenBeforeItBuilds(t *testing.T) {
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer ln.Close()
	status, out, complaint := serving(t, t.Context(), "-addr", ln.Addr().String(), "-data", t.TempDir())
	assert.Equal(t, exitFailed, status)
	assert.Empty(t, out)
	assert.Equal(t, "tearline serve: "+ln.Addr().String()+
		" is already in use; stop the other program or choose another address with -addr\n", complaint)
}

func TestServeSaysThatItsDataFolderCannotBeWritten(t *testing.T) {
	data := filepath.Join(t.TempDir(), "file")
	require.NoError(t, os.WriteFile(data, nil, 0o644))
	status, _, complaint := serving(t, t.Context(), "-addr", "127.0.0.1:0", "-data", data)
	assert.Equal(t, exitFailed, status)
	assert.Equal(t, "tearline serve: cannot write to the data folder "+data+
		": not a directory; choose another with -data\n", complaint)
}

func TestServeSaysThatThereIsNoToolchain(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	status, _, complaint := serving(t, t.Context(), "-addr", "127.0.0.1:0", "-data", t.TempDir())
	assert.Equal(t, exitFailed, status)
	assert.Contains(t, complaint, "tearline serve: the Go toolchain was not found on the PATH")
	assert.Equal(t, 1, strings.Count(complaint, "\n"))
}

func TestServeRefusesWordsThatItCannotUse(t *testing.T) {
	status, _, complaint := serving(t, t.Context(), "now")
	assert.Equal(t, exitUsage, status)
	assert.Contains(t, complaint, `"now" is more than it can use`)
}

func TestServeStoppedWhileBuildingEndsWell(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	status, out, _ := serving(t, ctx, "-addr", "127.0.0.1:0", "-data", t.TempDir())
	assert.Equal(t, exitDone, status)
	assert.Empty(t, out)
}

func TestTheAddressCanBeTypedIntoABrowser(t *testing.T) {
	ln, err := net.Listen("tcp", ":0")
	require.NoError(t, err)
	defer ln.Close()
	assert.Regexp(t, `^http://localhost:\d+$`, address(ln))
}

func TestProgressInAFileIsOneLineForEachStep(t *testing.T) {
	var b bytes.Buffer
	p := newProgress(&b)
	for _, now := range []wasm.Progress{{Step: "Compiling", Percent: -1}, {Step: "Compressing", Percent: 0}, {Step: "Compressing", Percent: 100}} {
		p.hear(now)
	}
	p.done()
	assert.Equal(t, "Compiling\nCompressing\n", b.String())
}
