// Package bundle holds the finished files of the browser game: each with its
// type, its hash and its compressed forms, ready to be served or packed. It
// knows neither how the files were made nor who will carry them. Start with
// File, then Bundle.
package bundle

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"
)

// Encoding is a content coding as HTTP names it.
type Encoding string

// The codings a file may be kept in. Identity is the file as it is.
const (
	Identity Encoding = "identity"
	Gzip     Encoding = "gzip"
	Brotli   Encoding = "br"
)

// Form is one file in one coding.
type Form struct {
	Encoding Encoding
	Body     []byte
}

// File is one finished file.
type File struct {
	Path      string // relative to the root of the game, with slashes
	Type      string // its media type
	Hash      string // of the plain body, in hexadecimal
	Immutable bool   // the path holds the hash, so the content never changes
	Forms     []Form // the plain form first, then smaller ones
}

// NewFile makes a plain file that is known by its path.
func NewFile(name, mediaType string, body []byte) File {
	return File{
		Path:  name,
		Type:  mediaType,
		Hash:  Sum(body),
		Forms: []Form{{Identity, body}},
	}
}

// Fingerprinted returns the file under a path that holds its hash, so that it
// can be kept by browsers for ever.
func (f File) Fingerprinted() File {
	ext := path.Ext(f.Path)
	f.Path = strings.TrimSuffix(f.Path, ext) + "." + f.Hash[:12] + ext
	f.Immutable = true
	return f
}

// Body is the plain content.
func (f File) Body() []byte {
	return f.Forms[0].Body
}

// Form finds the file in one coding.
func (f File) Form(e Encoding) (Form, bool) {
	i := slices.IndexFunc(f.Forms, func(form Form) bool { return form.Encoding == e })
	if i < 0 {
		return Form{}, false
	}
	return f.Forms[i], true
}

// Sum names content: equal content, equal sum.
func Sum(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// Bundle is a closed set of files. It is not changed after New, so many may
// read it at once.
type Bundle struct {
	files map[string]File
}

// New puts files together; two of one path are an error.
func New(files ...File) (*Bundle, error) {
	b := &Bundle{files: make(map[string]File, len(files))}
	for _, f := range files {
		if _, twice := b.files[f.Path]; twice {
			return nil, fmt.Errorf("two files of the bundle are called %q", f.Path)
		}
		b.files[f.Path] = f
	}
	return b, nil
}

// File finds a file by its path.
func (b *Bundle) File(name string) (File, bool) {
	f, ok := b.files[name]
	return f, ok
}

// Files lists all files in the order of their paths.
func (b *Bundle) Files() []File {
	all := make([]File, 0, len(b.files))
	for _, f := range b.files {
		all = append(all, f)
	}
	slices.SortFunc(all, func(x, y File) int { return cmp.Compare(x.Path, y.Path) })
	return all
}
