// Package site puts the browser game together: the program and the one that
// reviews games for it, the page around them, and the cases, each a file of its
// own, since a player opens one at a time. It knows where the parts come from, and
// not how they are made or served. Start with Files.
package site

import (
	"tearline/game/level/casefile"
	"tearline/levels"
	"tearline/web/bundle"
	"tearline/web/shell"
	"tearline/web/wasm"
)

// Files gives everything that a browser asks for of a built game, with the
// program that reviews games; the zero Game for none.
func Files(game, reviewer wasm.Game) ([]bundle.File, error) {
	cases, err := cases()
	if err != nil {
		return nil, err
	}
	return shell.Files(game.Program, game.Support, reviewer.Program, cases...)
}

// cases gives each case as it is once read and checked, and the plan that its debrief measures by.
func cases() ([]bundle.File, error) {
	var all []bundle.File
	for _, id := range levels.List() {
		name, data, err := levels.Case(id)
		if err != nil {
			return nil, err
		}
		c, err := casefile.Load(name, data)
		if err != nil {
			return nil, err
		}
		all = append(all, bundle.NewFile(id+".json", "application/json", c.Encode()))
		plan := id + ".good.plan"
		if data, err := levels.Plan(plan); err == nil {
			all = append(all, bundle.NewFile(plan, "text/plain; charset=utf-8", data))
		}
	}
	return all, nil
}
