package level

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"
	"go.yaml.in/yaml/v4/plugin/loaderlimits"
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
	findings Findings
}

func (r *reader) add(at place, format string, args ...any) {
	r.findings = append(r.findings, Finding{r.file, at.line, at.col, fmt.Sprintf(format, args...)})
}

// tree parses the bytes of a file into the mapping at its root, or returns nil
// and leaves findings.
func (r *reader) tree(data []byte) *yaml.Node {
	if !r.isText(data) {
		return nil
	}
	loader, err := yaml.NewLoader(bytes.NewReader(data), yaml.WithPlugin(loaderlimits.New(loaderlimits.DepthValue(maxDepth))))
	if err != nil {
		r.syntax(err)
		return nil
	}
	var doc, more yaml.Node
	switch err := loader.Load(&doc); {
	case errors.Is(err, io.EOF):
		r.add(place{1, 1}, "the file is empty; a case begins with \"format: 1\"")
		return nil
	case err != nil:
		r.syntax(err)
		return nil
	}
	if err := loader.Load(&more); err == nil {
		r.add(placeOf(&more), "a second document begins here; a file holds one case, so take away the line \"---\"")
	} else if !errors.Is(err, io.EOF) {
		r.syntax(err)
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

// syntax reports an error of the YAML library where the library saw it.
func (r *reader) syntax(err error) {
	var le *yaml.LoadError
	if !errors.As(err, &le) {
		r.add(place{1, 1}, "not YAML: %v", err)
		return
	}
	at := place{max(1, le.Mark.Line), max(1, le.Mark.Column)}
	switch {
	case strings.Contains(le.Message, "cannot start any token"):
		r.add(at, "not YAML: a tab or a character that cannot begin a value; indent with spaces, and put a text that begins with @, ` or %% in quotes")
	case strings.Contains(le.Message, "max depth"):
		r.add(at, "nested more than %d deep, which no case is", maxDepth)
	case strings.Contains(le.Message, "unknown anchor"):
		r.add(at, "aliases (*name) are not used in cases; write the value out, or put a text that begins with * in quotes")
	case strings.Contains(le.Message, "mapping values are not allowed"):
		r.add(at, "not YAML: a colon where none can be; put a text that holds \": \" in quotes, and check the indentation")
	case le.ContextMsg != "" && le.ContextMark.Line > 0:
		r.add(at, "not YAML: %s, %s that began in line %d", le.Message, le.ContextMsg, le.ContextMark.Line)
	default:
		r.add(at, "not YAML: %s", le.Message)
	}
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
