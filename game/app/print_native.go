//go:build !js

package app

import (
	"bytes"
	"os/exec"
	"runtime"

	words "tearline/assets/strings"
	"tearline/game/desk/page"
	"tearline/game/play"
	"tearline/game/review"
)

// Print writes the page of a review, as far as it has come, and shows it.
func (s *shelf) Print(g play.Game) (string, error) {
	own, err := session(g)
	if err != nil {
		return "", err
	}
	html, err := printed(own, s.Review(g).Report)
	if err != nil {
		return "", err
	}
	where, err := s.give("tearline-"+g.Case().ID+".html", html)
	if err == nil && s.show != nil {
		s.show(where)
	}
	return where, err
}

func printed(s *play.Session, r *review.Report) ([]byte, error) {
	var out bytes.Buffer
	err := page.Render(&out, words.English(), s, r)
	return out.Bytes(), err
}

// showInBrowser opens a file as the system does. Where that fails, the player has
// been told where it is.
func showInBrowser(file string) {
	var open *exec.Cmd
	switch runtime.GOOS {
	case "darwin":
		open = exec.Command("open", file)
	case "windows":
		open = exec.Command("rundll32", "url.dll,FileProtocolHandler", file)
	default:
		open = exec.Command("xdg-open", file)
	}
	if open.Start() == nil {
		go func() { _ = open.Wait() }()
	}
}
