package httpd_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/httpd"
)

// start serves on a free port until the test ends, and returns its address and
// a way to stop it.
func start(t *testing.T) (addr string, stop func() error) {
	t.Helper()
	s, _ := newServer(t)
	ln, err := httpd.Listen("127.0.0.1:0")
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, ln) }()
	return ln.Addr().String(), func() error {
		cancel()
		return <-ended
	}
}

func TestAnOccupiedAddressIsSaidInOneLine(t *testing.T) {
	ln, err := httpd.Listen("127.0.0.1:0")
	require.NoError(t, err)
	defer ln.Close()
	_, err = httpd.Listen(ln.Addr().String())
	require.Error(t, err)
	assert.Contains(t, err.Error(), "is already in use")
	assert.NotContains(t, err.Error(), "\n")
}

func TestAnAddressThatIsNoneIsSaidWithAnExample(t *testing.T) {
	_, err := httpd.Listen("nonsense")
	assert.ErrorContains(t, err, "as in 127.0.0.1:8080")
}

func TestServingEndsCleanlyWithItsContext(t *testing.T) {
	addr, stop := start(t)
	res, err := http.Get("http://" + addr + "/healthz")
	require.NoError(t, err)
	_, err = io.Copy(io.Discard, res.Body)
	require.NoError(t, err)
	require.NoError(t, res.Body.Close())

	require.NoError(t, stop())
	_, err = net.Dial("tcp", addr)
	assert.Error(t, err)
}

func TestEndlessHeadersAreCutOff(t *testing.T) {
	addr, stop := start(t)
	conn, err := net.Dial("tcp", addr)
	require.NoError(t, err)
	defer conn.Close()
	go fmt.Fprintf(conn, "GET / HTTP/1.1\r\nHost: desk\r\nX: %s\r\n\r\n", strings.Repeat("a", 32<<10))

	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	assert.Equal(t, http.StatusRequestHeaderFieldsTooLarge, res.StatusCode)
	require.NoError(t, stop())
}

func TestWrongBytesDoNotStopTheServer(t *testing.T) {
	addr, stop := start(t)
	conn, err := net.Dial("tcp", addr)
	require.NoError(t, err)
	_, err = conn.Write([]byte("\x00\xff\x16 nothing like HTTP\r\n\r\n"))
	require.NoError(t, err)
	res, err := http.ReadResponse(bufio.NewReader(conn), nil)
	require.NoError(t, err)
	assert.Equal(t, http.StatusBadRequest, res.StatusCode)
	require.NoError(t, conn.Close())
	require.NoError(t, stop())
}
