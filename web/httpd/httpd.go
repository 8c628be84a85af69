// Package httpd serves the browser game over HTTP. It knows files, requests and
// answers, and nothing of the rules of the game. Start with New, then routes,
// where everything that can be asked for is listed, and handle, which turns the
// error of a handler into an answer.
package httpd

import (
	"log/slog"
	"net/http"

	"tearline/web/bundle"
)

// Server answers requests for one bundle.
type Server struct {
	files *bundle.Bundle
	log   *slog.Logger
}

// New makes a server of the files. The log hears the causes of failures, never
// what a visitor wrote.
func New(files *bundle.Bundle, log *slog.Logger) *Server {
	return &Server{files: files, log: log}
}

// Handler is everything the server answers.
func (s *Server) Handler() http.Handler {
	return secured(s.routes())
}

func (s *Server) routes() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /healthz", s.handle(health))
	mux.Handle("GET /{path...}", s.handle(s.file))
	return mux
}

func health(w http.ResponseWriter, _ *http.Request) error {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_, err := w.Write([]byte("ok\n"))
	return err
}
