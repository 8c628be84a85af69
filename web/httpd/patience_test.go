package httpd

import (
	"bytes"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/web/bundle"
)

func TestNobodyMayTakeForEver(t *testing.T) {
	s := New(nil, slog.New(slog.DiscardHandler)).httpServer()
	for _, patience := range []time.Duration{s.ReadHeaderTimeout, s.ReadTimeout, s.WriteTimeout, s.IdleTimeout} {
		assert.NotZero(t, patience)
	}
	assert.LessOrEqual(t, s.MaxHeaderBytes, 64<<10)
}

// patience is next to none.
const patience = 20 * time.Millisecond

// impatient serves a large file until the test ends, patient but for what lose
// changes, and returns the address, and each connection that was closed.
func impatient(t *testing.T, lose func(*http.Server)) (addr string, closed <-chan net.Conn) {
	t.Helper()
	files, err := bundle.New(bundle.NewFile("index.html", "text/html", bytes.Repeat([]byte("desk"), 16<<20)))
	require.NoError(t, err)
	server := New(files, slog.New(slog.DiscardHandler)).httpServer()
	lose(server)
	gone := make(chan net.Conn, 8)
	server.ConnState = func(c net.Conn, state http.ConnState) {
		if state == http.StateClosed {
			gone <- c
		}
	}
	ln, err := Listen("127.0.0.1:0")
	require.NoError(t, err)
	go server.Serve(ln)
	t.Cleanup(func() { server.Close() })
	return ln.Addr().String(), gone
}

func dial(t *testing.T, addr, say string) net.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	require.NoError(t, err)
	t.Cleanup(func() { conn.Close() })
	_, err = io.WriteString(conn, say)
	require.NoError(t, err)
	return conn
}

// The tests wait until the server has closed the connection, and would wait for
// ever if it did not: no time is measured.

func TestAVisitorWhoNeverEndsTheHeadersIsCutOff(t *testing.T) {
	addr, closed := impatient(t, func(s *http.Server) { s.ReadHeaderTimeout = patience })
	var conns []net.Conn
	for _, said := range []string{"", "GET / HT", "GET / HTTP/1.1\r\nHost: desk\r\nX: "} {
		conns = append(conns, dial(t, addr, said))
	}
	for _, conn := range conns {
		<-closed
		rest, _ := io.ReadAll(conn)
		assert.NotContains(t, string(rest), "200 OK")
	}
}

func TestAVisitorWhoNeverEndsTheBodyIsCutOff(t *testing.T) {
	addr, closed := impatient(t, func(s *http.Server) { s.ReadTimeout = patience })
	dial(t, addr, "POST / HTTP/1.1\r\nHost: desk\r\nContent-Length: 9999999\r\n\r\nslow")
	<-closed
}

func TestAVisitorWhoNeverReadsTheAnswerIsCutOff(t *testing.T) {
	addr, closed := impatient(t, func(s *http.Server) { s.WriteTimeout = patience })
	conn := dial(t, addr, "GET / HTTP/1.1\r\nHost: desk\r\n\r\n")
	<-closed
	n, _ := io.Copy(io.Discard, conn)
	assert.Less(t, n, int64(64<<20))
}

func TestAVisitorWhoAsksForNothingMoreIsCutOff(t *testing.T) {
	addr, closed := impatient(t, func(s *http.Server) { s.IdleTimeout = patience })
	conn := dial(t, addr, "GET /healthz HTTP/1.1\r\nHost: desk\r\n\r\n")
	<-closed
	answer, err := io.ReadAll(conn)
	require.NoError(t, err)
	assert.True(t, strings.HasSuffix(string(answer), "ok\n"))
}

func TestSlowVisitorsDoNotKeepOthersWaiting(t *testing.T) {
	addr, _ := impatient(t, func(*http.Server) {})
	for range 50 {
		dial(t, addr, "GET / HTTP/1.1\r\n")
	}
	res, err := http.Get("http://" + addr + "/healthz")
	require.NoError(t, err)
	assert.Equal(t, http.StatusOK, res.StatusCode)
	require.NoError(t, res.Body.Close())
}
