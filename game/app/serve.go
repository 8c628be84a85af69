//go:build !js

package app

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"

	"tearline/web/bundle"
	"tearline/web/httpd"
	"tearline/web/site"
	"tearline/web/wasm"
)

const module = "tearline"

// serve builds the browser game and serves it until it is told to stop. It
// opens the address first, so that a taken one is known before the long build.
func serve(ctx context.Context, std streams, args []string) error {
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	addr := flags.String("addr", "127.0.0.1:8080", "where to listen")
	data := flags.String("data", "", "folder for what is built")
	if err := errors.Join(parse(flags, args), noWords(flags)); err != nil {
		return err
	}
	if err := orDefaultFolder(data); err != nil {
		return err
	}
	ln, err := httpd.Listen(*addr)
	if err != nil {
		return err
	}
	defer ln.Close()
	site, err := buildSite(ctx, std, *data)
	if ctx.Err() != nil {
		return nil // told to stop while building
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(std.out, "Tearline is ready at %s\n", address(ln))
	log := slog.New(slog.NewTextHandler(std.err, nil))
	return httpd.New(site, log).Serve(ctx, ln)
}

func orDefaultFolder(data *string) error {
	if *data != "" {
		return nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return fmt.Errorf("this system names no folder for data: %w; name one with -data", err)
	}
	*data = filepath.Join(cache, "tearline")
	return nil
}

// buildSite gives everything that a browser asks for.
func buildSite(ctx context.Context, std streams, data string) (*bundle.Bundle, error) {
	said := newProgress(std.err)
	builder := wasm.Builder{Module: module, Data: data, Report: said.hear}
	game, err := builder.Build(ctx)
	if err != nil {
		said.done()
		return nil, err
	}
	reviewer, err := builder.Reviewer().Build(ctx)
	said.done()
	if err != nil {
		return nil, err
	}
	files, err := site.Files(game, reviewer)
	if err != nil {
		return nil, err
	}
	return bundle.New(files...)
}

// address is what to type into a browser on this machine.
func address(ln net.Listener) string {
	host, port, err := net.SplitHostPort(ln.Addr().String())
	if err != nil {
		return ln.Addr().String()
	}
	if ip := net.ParseIP(host); ip != nil && ip.IsUnspecified() {
		host = "localhost"
	}
	return "http://" + net.JoinHostPort(host, port)
}
