package casefile

import (
	"fmt"
	"strings"

	"github.com/agnivade/levenshtein"
)

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
