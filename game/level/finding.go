package level

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/agnivade/levenshtein"
)

// Finding is one thing that is wrong in a file, and where.
type Finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"` // from 1
	Col     int    `json:"col"`  // in characters, from 1
	Message string `json:"message"`
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Message)
}

// Findings is the error that Load returns: all that is wrong, by line and column.
type Findings []Finding

// Error prints one finding a line.
func (fs Findings) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}

// err returns the findings in order as an error, or nil if there are none.
func (fs Findings) err() error {
	if len(fs) == 0 {
		return nil
	}
	slices.SortStableFunc(fs, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
	})
	return fs
}

// nearest returns the name most like the one written, or "" if none is like it.
func nearest(written string, names []string) string {
	best, at := "", min(len(written), len(written)/3+2)
	for _, name := range names {
		if d := levenshtein.ComputeDistance(strings.ToLower(written), strings.ToLower(name)); d < at {
			best, at = name, d
		}
	}
	return best
}

// meant ends a finding about a wrong name with the nearest one, or with all
// there are.
func meant(written string, names []string) string {
	if near := nearest(written, names); near != "" {
		return fmt.Sprintf("; did you mean %q?", near)
	}
	if len(names) == 0 {
		return "; there is none"
	}
	return "; it must be one of: " + strings.Join(names, ", ")
}
