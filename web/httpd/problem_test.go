package httpd

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/assert"
)

func answer(h handler) (*httptest.ResponseRecorder, string) {
	var log bytes.Buffer
	s := New(nil, slog.New(slog.NewTextHandler(&log, nil)))
	w := httptest.NewRecorder()
	s.handle(h).ServeHTTP(w, httptest.NewRequest("GET", "/", nil))
	return w, log.String()
}

func TestAnUnnamedErrorKeepsItsCauseForTheLog(t *testing.T) {
	w, log := answer(func(http.ResponseWriter, *http.Request) error {
		return errors.New("disk 7 is full")
	})
	assert.Equal(t, http.StatusInternalServerError, w.Code)
	assert.NotContains(t, w.Body.String(), "disk 7")
	assert.Contains(t, log, "disk 7 is full")
}

func TestAVisitorsMistakeIsSaidAndNotLogged(t *testing.T) {
	w, log := answer(func(http.ResponseWriter, *http.Request) error {
		return &Problem{Code: NotFound, Say: "No such case."}
	})
	assert.Equal(t, http.StatusNotFound, w.Code)
	assert.Equal(t, "No such case.\n", w.Body.String())
	assert.Empty(t, log)
}

func TestAnErrorAfterTheAnswerBeganDoesNotSpoilIt(t *testing.T) {
	w, log := answer(func(w http.ResponseWriter, _ *http.Request) error {
		_, _ = w.Write([]byte("half"))
		return errors.New("line cut")
	})
	assert.Equal(t, http.StatusOK, w.Code)
	assert.Equal(t, "half", w.Body.String())
	assert.Contains(t, log, "line cut")
}
