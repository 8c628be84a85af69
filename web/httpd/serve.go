package httpd

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"syscall"
	"time"
)

// How long one visitor may take, so that slow ones cannot hold the server.
const (
	headerPatience  = 5 * time.Second
	requestPatience = 30 * time.Second
	answerPatience  = 5 * time.Minute // the whole game over a slow line
	idlePatience    = 2 * time.Minute
	goodbyePatience = 5 * time.Second
	maxHeader       = 16 << 10
)

// Listen opens the address. Its error is one line for the person who gave it.
func Listen(addr string) (net.Listener, error) {
	ln, err := net.Listen("tcp", addr)
	switch {
	case err == nil:
		return ln, nil
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("%s is already in use; stop the other program or choose another address with -addr", addr)
	case errors.Is(err, syscall.EACCES):
		return nil, fmt.Errorf("%s may not be opened by this user; choose a port above 1023 with -addr", addr)
	default:
		return nil, fmt.Errorf("cannot listen on %q; -addr wants a host and a port, as in 127.0.0.1:8080: %w", addr, err)
	}
}

// Serve answers on the listener until the context ends, then lets the answers
// under way finish. It closes the listener and returns nil after a clean end.
func (s *Server) Serve(ctx context.Context, ln net.Listener) error {
	server := s.httpServer()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ln) }()
	select {
	case err := <-ended:
		return fmt.Errorf("serving %s: %w", ln.Addr(), err)
	case <-ctx.Done():
	}
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), goodbyePatience)
	defer cancel()
	if err := server.Shutdown(patience); err != nil {
		return server.Close()
	}
	return nil
}

func (s *Server) httpServer() *http.Server {
	return &http.Server{
		Handler:           s.Handler(),
		ReadHeaderTimeout: headerPatience,
		ReadTimeout:       requestPatience,
		WriteTimeout:      answerPatience,
		IdleTimeout:       idlePatience,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(s.log.Handler(), slog.LevelWarn),
	}
}
