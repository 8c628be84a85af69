package main

import (
	"context"
	_ "embed"
	"fmt"
	"log/slog"
	"net/http/httptest"
	"os"
	"time"

	"github.com/chromedp/chromedp"

	"tearline/web/browsertest"
	"tearline/web/bundle"
	"tearline/web/httpd"
	"tearline/web/site"
)

const pollEvery = 20 * time.Millisecond

// probe counts and times what a page draws; it runs before anything else there.
//
//go:embed probe.js
var probe string

// sites are the addresses of the pages that are compared.
type sites struct {
	game, minimal, loop, blank string

	servers []*httptest.Server
}

func (s *sites) close() {
	for _, server := range s.servers {
		server.Close()
	}
}

func (s *sites) serve(files ...bundle.File) (string, error) {
	all, err := bundle.New(files...)
	if err != nil {
		return "", err
	}
	server := httptest.NewServer(httpd.New(all, slog.New(slog.DiscardHandler)).Handler())
	s.servers = append(s.servers, server)
	return server.URL, nil
}

// serveBoth serves the game as it is, the yardstick in a page that does nothing
// but start it, and the two pages that are compared while idle.
func serveBoth(built pair) (*sites, error) {
	s := &sites{}
	game, err := site.Files(built.game, built.reviewer)
	if err != nil {
		return nil, err
	}
	start := script(fmt.Sprintf(`const go = new Go();
WebAssembly.instantiateStreaming(fetch(%q), go.importObject).then(r => go.run(r.instance));`, built.minimal.Program.Path))
	for _, page := range []struct {
		to    *string
		files []bundle.File
	}{
		{&s.game, game},
		{&s.minimal, []bundle.File{built.minimal.Program, built.minimal.Support, start, home(built.minimal.Support.Path, start.Path)}},
		{&s.loop, []bundle.File{script(`const loop = () => requestAnimationFrame(loop); loop();`), home("start.js")}},
		{&s.blank, []bundle.File{home()}},
	} {
		if *page.to, err = s.serve(page.files...); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func script(js string) bundle.File {
	return bundle.NewFile("start.js", "text/javascript; charset=utf-8", []byte(js))
}

func home(scripts ...string) bundle.File {
	page := "<!doctype html><title>Yardstick</title><body>"
	for _, src := range scripts {
		page += `<script src="` + src + `"></script>`
	}
	return bundle.NewFile("index.html", "text/html; charset=utf-8", []byte(page))
}

// open starts a browser of its own on the page. The function ends it.
func open(ctx context.Context, url string, opts ...browsertest.Option) (context.Context, func(), error) {
	browser, err := browsertest.Find()
	if err != nil {
		return nil, nil, err
	}
	profile, err := os.MkdirTemp("", "tearline-measure-")
	if err != nil {
		return nil, nil, err
	}
	clean := func() { _ = os.RemoveAll(profile) }
	page, end, err := browsertest.Launch(ctx, browser, profile, append(opts, browsertest.Script(probe))...)
	if err != nil {
		clean()
		return nil, nil, err
	}
	done := func() { end(); clean() }
	if err := chromedp.Do(page, chromedp.Navigate(url)); err != nil {
		done()
		return nil, nil, err
	}
	return page, done, nil
}
