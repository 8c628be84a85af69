package casefile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"

	"tearline/game/level"
)

// MaxSize is the size in bytes that a case file may have.
const MaxSize = 1 << 20

// maxDepth is how deep a file may nest; the format needs eight.
const maxDepth = 24

// place is where something stands in a file, both from 1.
type place struct{ line, col int }

func placeOf(n *yaml.Node) place { return place{max(1, n.Line), max(1, n.Column)} }

// reader collects what is wrong with a file.
type reader struct {
	file     string
	findings level.Findings
}

// enough is how many findings are kept: a file with more is not a case with
// mistakes but something else.
const enough = 200

func (r *reader) add(at place, format string, args ...any) {
	switch len(r.findings) {
	case enough:
		return
	case enough - 1:
		format, args = "there is more that is wrong; mend the rest first", nil
	}
	r.findings = append(r.findings, level.Finding{File: r.file, Line: at.line, Col: at.col, Message: fmt.Sprintf(format, args...)})
}

// err returns the findings in order as an error, or nil if there are none.
func (r *reader) err() error {
	if len(r.findings) == 0 {
		return nil
	}
	slices.SortStableFunc(r.findings, func(a, b level.Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return r.findings
}

// tree parses the bytes of a file into the mapping at its root, or returns nil
// and leaves findings.
func (r *reader) tree(data []byte) *yaml.Node {
	if !r.isText(data) {
		return nil
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth))))
	if err != nil {
		r.syntax(err, data)
		return nil
	}
	var doc, more yaml.Node
	switch err := loader.Load(&doc); {
	case errors.Is(err, io.EOF):
		r.add(place{1, 1}, "the file is empty; a case begins with \"format: 1\"")
		return nil
	case err != nil:
		r.syntax(err, data)
		return nil
	}
	if err := loader.Load(&more); err == nil {
		r.add(placeOf(&more), "a second document begins here; a file holds one case, so take away the line \"---\"")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err, data)
	}
	root := &doc
	if doc.Kind == yaml.DocumentNode && len(doc.Content) == 1 {
		root = doc.Content[0]
	}
	r.plain(root)
	if len(r.findings) > 0 {
		return nil
	}
	return root
}

// isText reports whether data is UTF-8 text of a size that can be a case.
func (r *reader) isText(data []byte) bool {
	if len(data) > MaxSize {
		r.add(place{1, 1}, "the file has %d bytes; a case may have %d (1 MiB)", len(data), MaxSize)
		return false
	}
	at := place{1, 1}
	for i := 0; i < len(data); {
		c, size := utf8.DecodeRune(data[i:])
		switch {
		case c == utf8.RuneError && size == 1:
			r.add(at, "byte %d (0x%02x) is not UTF-8; save the file as UTF-8", i+1, data[i])
			return false
		case c == '\ufeff' && i == 0: // a byte order mark takes no column
			at.col--
		case unicode.IsControl(c) && !strings.ContainsRune("\t\r\n", c), c == '\u2028', c == '\u2029', c == '\ufeff':
			r.add(at, "the character U+%04X cannot be seen and has no place in a case; take it away", c)
			return false
		}
		i += size
		at.col++
		if c == '\n' || c == '\r' && (i == len(data) || data[i] != '\n') {
			at = place{at.line + 1, 1}
		}
	}
	return true
}

// advice says in the words of an author what the messages of the YAML library
// mean most of the time.
var advice = []struct{ message, means string }{
	{"max depth", "nested deeper than any case is"},
	{"unknown anchor", "aliases (*name) are not used in cases; put a text that begins with * in quotes"},
	{"mapping values are not allowed", "not YAML: a colon where none can be; put a text that holds \": \" in quotes, and check the indentation"},
	{"did not find expected key", "not YAML: a key was expected; check the indentation"},
	{"unexpected end of stream", "not YAML: the quoted text that begins here does not end"},
	{"cannot start any token", "not YAML: nothing can begin with this character; put the text in quotes"},
}

// syntax reports an error of the YAML library where the library saw it.
func (r *reader) syntax(err error, data []byte) {
	var le *yaml.LoadError
	if !errors.As(err, &le) {
		r.add(place{1, 1}, "not YAML: %v", err)
		return
	}
	at := place{max(1, le.Mark.Line), max(1, le.Mark.Column)}
	lines := bytes.Split(data, []byte("\n"))
	if at.line <= len(lines) && bytes.HasPrefix(bytes.TrimLeft(lines[at.line-1], " "), []byte("\t")) {
		r.add(at, "a tab; indent with spaces")
		return
	}
	if strings.Contains(le.ContextMsg, "quoted") {
		at = place{le.ContextMark.Line, le.ContextMark.Column}
	}
	for _, a := range advice {
		if strings.Contains(le.Message, a.message) {
			r.add(at, "%s", a.means)
			return
		}
	}
	r.add(at, "not YAML: %s", strings.TrimSuffix(le.Message+", "+le.ContextMsg, ", "))
}

// plain reports what YAML has and a case has not: anchors, aliases, merge keys
// and tags. It does not follow aliases, so an alias bomb stays as small as it is
// written.
func (r *reader) plain(n *yaml.Node) {
	switch {
	case n.Kind == yaml.AliasNode:
		r.add(placeOf(n), "aliases (*%s) are not used in cases; write the value out, or put a text that begins with * in quotes", n.Value)
		return
	case n.Anchor != "":
		r.add(placeOf(n), "anchors (&%s) are not used in cases; take it away, or put a text that begins with & in quotes", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		r.add(placeOf(n), "tags (%s) are not used in cases; take it away, or put a text that begins with ! in quotes", n.ShortTag())
	case n.Kind == yaml.ScalarNode && n.ShortTag() == "!!merge":
		r.add(placeOf(n), "merge keys (<<) are not used in cases; write the keys out")
	}
	for _, c := range n.Content {
		r.plain(c)
	}
}

// meant ends a finding about a wrong name with the nearest one, or with all
// there are.
func meant(written string, names []string) string {
	if near := level.DidYouMean(written, names); near != "" {
		return near
	}
	if len(names) == 0 {
		return "; there is none"
	}
	return "; it must be one of: " + strings.Join(names, ", ")
}
