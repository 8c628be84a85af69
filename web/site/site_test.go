package site_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"tearline/game/level/casefile"
	"tearline/levels"
	"tearline/web/bundle"
	"tearline/web/site"
	"tearline/web/wasm"
)

func TestEveryCaseAndItsGoodPlanLieBesideTheProgram(t *testing.T) {
	program := bundle.NewFile("game.wasm", "application/wasm", []byte("\x00asm")).Fingerprinted()
	support := bundle.NewFile("wasm_exec.js", "text/javascript", []byte("Go")).Fingerprinted()
	files, err := site.Files(wasm.Game{Program: program, Support: support}, wasm.Game{})
	require.NoError(t, err)
	there := map[string]string{}
	for _, f := range files {
		there[string(f.Body())] = f.Path
		if strings.HasSuffix(f.Path, ".json") || strings.HasSuffix(f.Path, ".plan") {
			assert.True(t, f.Immutable, f.Path)
			assert.Len(t, f.Forms, 3, f.Path)
		}
	}
	for _, id := range levels.List() {
		name, file, err := levels.Case(id)
		require.NoError(t, err)
		c, err := casefile.Load(name, file)
		require.NoError(t, err)
		assert.Contains(t, there[string(c.Encode())], id)
		data, err := levels.Plan(id + ".good.plan")
		require.NoError(t, err)
		assert.Contains(t, there[string(data)], id)
	}
}
