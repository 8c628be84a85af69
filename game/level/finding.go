package level

import (
	"fmt"
	"strings"
)

// Finding is one thing that is wrong in a file that an author wrote, and where.
type Finding struct {
	File    string `json:"file"`
	Line    int    `json:"line"` // from 1
	Col     int    `json:"col"`  // in characters, from 1
	Message string `json:"message"`
}

func (f Finding) String() string {
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Col, f.Message)
}

// Findings is the error of what reads such files: all that is wrong, by line and
// column.
type Findings []Finding

// Error prints one finding a line.
func (fs Findings) Error() string {
	lines := make([]string, len(fs))
	for i, f := range fs {
		lines[i] = f.String()
	}
	return strings.Join(lines, "\n")
}
