package game_test

import (
	"go/ast"
	"go/build"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const module = "tearline"

// law lists every package of the house and which of ours it may import. The
// test parses the sources itself: what a child process reads is not part of the
// test cache's key, so a broken law could pass as cached.
var law = map[string]string{
	".":                    "game/app",
	"game":                 "",
	"game/rules":           "",
	"game/rules/rulestest": "game/rules",
	"game/belief":          "game/rules",
	"game/level":           "game/rules",
	"game/level/casefile":  "game/rules game/level",
	"game/play":            "game/rules game/belief game/level",
	"game/play/playtest":   "game/level game/level/casefile game/play levels",
	"game/review":          "game/rules game/belief game/level game/play",
	"game/review/relay":    "game/rules game/level game/play game/review",
	"game/brief":           "game/rules",
	"game/brief/maker":     "game/rules game/brief game/level game/level/casefile game/play",
	"game/desk/ui":         "",
	"game/desk/view":       "game/rules game/belief game/level game/play game/review assets assets/strings",
	"game/desk/scene":      "game/rules game/belief game/level game/play game/review game/desk/view game/desk/ui assets/strings levels",
	"game/desk/page":       "game/rules game/level game/play game/review game/desk/view assets/strings",
	"game/desk/canvas":     "game/desk/ui assets",
	"game/desk/mirror":     "game/desk/ui",
	"game/app":             "*",
	"levels":               "",
	"assets":               "",
	"assets/strings":       "",
	"web/shell":            "web/bundle",
	"web/bundle":           "",
	"web/wasm":             "web/bundle web/shell",
	"web/site":             "game/level/casefile levels web/bundle web/shell web/wasm",
	"web/reviewer":         "game/brief game/brief/maker game/review/relay game/desk/page assets/strings",
	"web/httpd":            "web/bundle",
	"web/browsertest":      "*",
	"web/measure":          "*",
	"web/measure/minimal":  "",
	"web/picture":          "*",
}

// foreign lists who may import what is not ours, by the beginning of its path.
var foreign = map[string][]string{
	"github.com/hajimehoshi/ebiten": {"game/desk/canvas", "web/measure/minimal"},
	"net":                           {"game/app", "web/httpd", "web/browsertest", "web/measure", "web/picture"},
	"syscall/js":                    {"game/desk/mirror", "game/app", "web/reviewer"},
}

// pure names what the rules may not know: clocks, files, locks, chance, floats.
var pure = []string{"time", "os", "io", "sync", "math", "math/rand", "math/rand/v2", "runtime", "unsafe", "net", "syscall"}

type source struct {
	pkg  string // its folder from the top
	file string
	ast  *ast.File
}

// sources parses every Go file of the house that is not a test.
func sources(t *testing.T) []source {
	t.Helper()
	var list []source
	top := ".."
	err := filepath.WalkDir(top, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if base := d.Name(); name != top && (strings.HasPrefix(base, ".") || base == "testdata" || base == "node_modules") {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		rel, _ := filepath.Rel(top, name)
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), rel, text, 0)
		list = append(list, source{path.Dir(filepath.ToSlash(rel)), rel, f})
		return err
	})
	require.NoError(t, err)
	return list
}

func (s source) imports() []string {
	var list []string
	for _, i := range s.ast.Imports {
		p, _ := strconv.Unquote(i.Path.Value)
		list = append(list, p)
	}
	return list
}

func TestImportsPointDown(t *testing.T) {
	for _, s := range sources(t) {
		allowed, listed := law[s.pkg]
		require.True(t, listed, "%s: package %s is not in the law", s.file, s.pkg)
		for _, p := range s.imports() {
			if ours, ok := strings.CutPrefix(p, module+"/"); ok && allowed != "*" {
				assert.Contains(t, strings.Fields(allowed), ours, "%s may not import %s", s.file, p)
			}
		}
	}
}

// large names what is left out of the program that the browser loads first.
var large = []string{"game/level/casefile", "game/brief/maker", "game/desk/page"}

func TestTheFirstProgramOfTheBrowserIsWithoutWhatIsLarge(t *testing.T) {
	imports := map[string][]string{}
	browser := build.Default
	browser.GOOS, browser.GOARCH = "js", "wasm"
	for _, s := range sources(t) {
		built, err := browser.MatchFile(path.Join("..", s.pkg), path.Base(s.file))
		require.NoError(t, err)
		if built {
			imports[s.pkg] = append(imports[s.pkg], s.imports()...)
		}
	}
	way := map[string]string{".": ""} // by package, through which others it is imported
	for todo := []string{"."}; len(todo) > 0; todo = todo[1:] {
		for _, p := range imports[todo[0]] {
			ours, ok := strings.CutPrefix(p, module+"/")
			if _, seen := way[ours]; ok && !seen {
				way[ours] = way[todo[0]] + " " + ours
				todo = append(todo, ours)
			}
		}
	}
	require.Contains(t, way, "game/level")
	for _, p := range large {
		assert.NotContains(t, way, p, "it is imported through:%s", way[p])
	}
}

func TestEveryPackageOfTheLawExists(t *testing.T) {
	exists := map[string]bool{}
	for _, s := range sources(t) {
		exists[s.pkg] = true
	}
	for pkg := range law {
		assert.True(t, exists[pkg], "package %s of the law does not exist", pkg)
	}
}

func TestOnlyTheRightRoomsKnowTheOutside(t *testing.T) {
	for _, s := range sources(t) {
		for _, p := range s.imports() {
			for begin, who := range foreign {
				if p == begin || strings.HasPrefix(p, begin+"/") {
					assert.True(t, slices.Contains(who, s.pkg), "%s may not import %s", s.file, p)
				}
			}
		}
	}
}

// hidden names what a screen may not know, as it may be far away or not the player's.
var hidden = map[string]string{"State": "rules", "Session": "play"}

func TestScreensSeeKnowledgeAndNeverState(t *testing.T) {
	for _, s := range sources(t) {
		if s.pkg != "game/desk/view" && s.pkg != "game/desk/scene" {
			continue
		}
		ast.Inspect(s.ast, func(n ast.Node) bool {
			if x, ok := n.(*ast.SelectorExpr); ok && hidden[x.Sel.Name] != "" {
				from, _ := x.X.(*ast.Ident)
				assert.False(t, from != nil && from.Name == hidden[x.Sel.Name], "%s may not know %s.%s", s.file, hidden[x.Sel.Name], x.Sel.Name)
			}
			return true
		})
	}
}

func TestTheRulesArePure(t *testing.T) {
	for _, s := range sources(t) {
		if s.pkg != "game/rules" && s.pkg != "game/belief" {
			continue
		}
		for _, p := range s.imports() {
			assert.NotContains(t, pure, p, s.file)
		}
		ast.Inspect(s.ast, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Ident:
				assert.NotContains(t, []string{"float32", "float64", "complex64", "complex128"}, n.Name, s.file)
			case *ast.BasicLit:
				assert.NotContains(t, []token.Token{token.FLOAT, token.IMAG}, n.Kind, "%s: %s", s.file, n.Value)
			}
			return true
		})
	}
}

// State holds what no seat may see; a screen that cannot name it cannot show it.
func TestTheDeskNeverNamesTheState(t *testing.T) {
	for _, s := range sources(t) {
		if !strings.HasPrefix(s.pkg, "game/desk/") {
			continue
		}
		ast.Inspect(s.ast, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := sel.X.(*ast.Ident); ok && x.Name == "rules" {
					assert.NotEqual(t, "State", sel.Sel.Name, s.file)
				}
			}
			return true
		})
	}
}
