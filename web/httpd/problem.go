package httpd

import (
	"errors"
	"log/slog"
	"net/http"
)

// Code says what kind of thing went wrong, for machines.
type Code string

// The codes a handler may answer with. An error without a code is Internal.
const (
	NotFound      Code = "not-found"
	NotAcceptable Code = "not-acceptable"
	Internal      Code = "internal"
)

// Problem is an error with two faces: Say is for the visitor, Err is the cause
// and goes to the log only.
type Problem struct {
	Code Code
	Say  string
	Err  error
}

// Error is the cause if there is one.
func (p *Problem) Error() string {
	if p.Err != nil {
		return p.Err.Error()
	}
	return p.Say
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

func (p *Problem) status() int {
	switch p.Code {
	case NotFound:
		return http.StatusNotFound
	case NotAcceptable:
		return http.StatusNotAcceptable
	default:
		return http.StatusInternalServerError
	}
}

type handler func(http.ResponseWriter, *http.Request) error

func (s *Server) handle(h handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		started := &watched{ResponseWriter: w}
		if err := h(started, r); err != nil {
			s.fail(started, r, err)
		}
	})
}

func (s *Server) fail(w *watched, r *http.Request, err error) {
	var p *Problem
	if !errors.As(err, &p) {
		p = &Problem{Code: Internal, Say: "Something failed on our side. Please try again.", Err: err}
	}
	if p.Code == Internal {
		s.log.LogAttrs(r.Context(), slog.LevelError, "request failed",
			slog.String("route", r.Pattern), slog.Any("cause", err))
	}
	if w.begun {
		return // the answer is already on its way, and cannot be another one now
	}
	w.Header().Set("Cache-Control", "no-store")
	http.Error(w, p.Say, p.status())
}

// watched knows whether an answer has begun.
type watched struct {
	http.ResponseWriter
	begun bool
}

func (w *watched) WriteHeader(status int) {
	w.begun = true
	w.ResponseWriter.WriteHeader(status)
}

func (w *watched) Write(b []byte) (int, error) {
	w.begun = true
	return w.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach the connection.
func (w *watched) Unwrap() http.ResponseWriter { return w.ResponseWriter }
