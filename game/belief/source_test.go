package belief

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// strangers are what exact arithmetic has no use for.
var strangers = map[string]bool{
	`"math"`: true, `"math/rand"`: true, `"math/rand/v2"`: true, `"math/cmplx"`: true,
	`"time"`: true, `"os"`: true, `"io"`: true, `"unsafe"`: true,
}

func TestNoNumberHereIsFloatingPoint(t *testing.T) {
	entries, err := os.ReadDir(".")
	require.NoError(t, err)
	files := token.NewFileSet()
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(files, e.Name(), nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		for _, i := range file.Imports {
			assert.False(t, strangers[i.Path.Value], "%s imports %s", e.Name(), i.Path.Value)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				name := strings.ToLower(n.Name)
				assert.False(t, strings.Contains(name, "float") || strings.Contains(name, "complex"), "%s: %s", files.Position(n.Pos()), n.Name)
			case *ast.BasicLit:
				assert.False(t, n.Kind == token.FLOAT || n.Kind == token.IMAG, "%s: %s", files.Position(n.Pos()), n.Value)
			}
			return true
		})
	}
}
