// Package page makes the printed page of the review: one HTML file that says
// everything that the debrief says, fetches nothing and runs nothing, and prints
// on paper.
//
// It may know a game that is over, its review, and the words of the desk. It is
// for the worker beside the game and for the command line: html/template, with
// which it is written, is too large for the program that the browser loads first.
//
// Start with Render. model.go collects what is said, page.html lays it out;
// chart.go draws the courses and holdings.go who knew what when.
package page

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"

	words "tearline/assets/strings"
	"tearline/game/play"
	"tearline/game/review"
)

//go:embed page.html
var layout string

//go:embed page.css
var style string

// Render writes the page of a game that is over. r may be nil or not whole: then
// the page says so, and has what there is. The error is play.ErrNotOver, or that
// of w.
func Render(w io.Writer, say *words.Catalogue, s *play.Session, r *review.Report) error {
	p, err := pageOf(say, s, r)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	err = sheet(say).Execute(&out, p)
	if err == nil {
		_, err = w.Write(bytes.ReplaceAll(out.Bytes(), []byte(" %"), []byte("\u00a0%"))) // a figure keeps its sign
	}
	if err != nil {
		return fmt.Errorf("the page could not be written: %w", err)
	}
	return nil
}

// sheet is the layout with the words of a language at hand.
func sheet(say *words.Catalogue) *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"say":   say.Say,
		"style": func() template.CSS { return template.CSS(style) },
	}).Parse(layout))
}
