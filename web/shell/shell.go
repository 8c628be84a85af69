// Package shell is the page around the browser game: what is seen while it
// loads and when it cannot start, and what the browser must be told before the
// engine starts. It knows the names of files and nothing of the game. Start
// with Files; the page itself is in page/, with all its words in index.html.
//
// The page and the game meet in the calls of window.tearline: drawn() when the
// first frame of the desk is, ready() when its mirror stands as well, wake() when
// something changes without input, file(name), the promise of the bytes of a file
// that lies beside the program, arrived(name), whether the page has those,
// prepare() and review(errand, hear), which have a game reviewed in a worker, and
// save, a function that the game puts there.
package shell

import (
	"bytes"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"

	"tearline/web/bundle"
)

//go:embed page
var page embed.FS

var index = template.Must(template.ParseFS(page, "page/index.html"))

const (
	javascript = "text/javascript; charset=utf-8"
	stylesheet = "text/css; charset=utf-8"
	svg        = "image/svg+xml"
	html       = "text/html; charset=utf-8"
)

// links is what index.html refers to.
type links struct {
	Wasm, WasmGzip, Exec, Shim, Loader, Style, Icon, Reviewer, Worker string

	WasmSize int
	Beside   string // JSON: the places of the files beside the program
}

// Files gives the page and everything it loads, for a game as package wasm
// builds it: the compiled program and the support file of its Go version; the
// program that reviews games in a worker, the zero File for none; and beside them
// plain files that the game may ask for by their paths.
func Files(game, exec, reviewer bundle.File, beside ...bundle.File) ([]bundle.File, error) {
	to := links{Wasm: game.Path, WasmSize: len(game.Body()), Exec: exec.Path, Reviewer: reviewer.Path}
	files := []bundle.File{game, exec}
	if reviewer.Path != "" {
		files = append(files, reviewer)
	}
	beside, err := to.put(beside)
	if err != nil {
		return nil, err
	}
	files = append(files, beside...)
	for _, asset := range []struct {
		name, mediaType string
		link            *string
	}{
		{"shim.js", javascript, &to.Shim},
		{"loader.js", javascript, &to.Loader},
		{"worker.js", javascript, &to.Worker},
		{"shell.css", stylesheet, &to.Style},
		{"icon.svg", svg, &to.Icon},
	} {
		f, err := read(asset.name, asset.mediaType)
		if err != nil {
			return nil, err
		}
		*asset.link = f.Path
		files = append(files, f)
	}
	home, err := home(to)
	if err != nil {
		return nil, err
	}
	return append(files, home), nil
}

// place says where the file of a name lies, and what is in it, as fetch takes it.
type place struct {
	Name      string `json:"name"`
	Path      string `json:"path"`
	Integrity string `json:"integrity"`
}

// put finishes the files beside the program and tells the page of them.
func (to *links) put(beside []bundle.File) ([]bundle.File, error) {
	finished, places := []bundle.File{}, []place{}
	for _, plain := range beside {
		f, err := plain.Fingerprinted().Compressed(bundle.Quick, nil)
		if err != nil {
			return nil, err
		}
		sum := sha256.Sum256(f.Body())
		finished = append(finished, f)
		places = append(places, place{plain.Path, f.Path, "sha256-" + base64.StdEncoding.EncodeToString(sum[:])})
	}
	list, err := json.Marshal(places)
	to.Beside = string(list)
	return finished, err
}

func read(name, mediaType string) (bundle.File, error) {
	body, err := page.ReadFile("page/" + name)
	if err != nil {
		return bundle.File{}, fmt.Errorf("the page lacks a file: %w", err)
	}
	return bundle.NewFile(name, mediaType, body).Fingerprinted().Compressed(bundle.Best, nil)
}

func home(to links) (bundle.File, error) {
	var out bytes.Buffer
	if err := index.Execute(&out, to); err != nil {
		return bundle.File{}, fmt.Errorf("writing index.html: %w", err)
	}
	return bundle.NewFile("index.html", html, out.Bytes()).Compressed(bundle.Best, nil)
}
