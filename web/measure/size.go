package main

import (
	"fmt"

	"tearline/web/bundle"
)

const sizeTarget = 1.25

func printSizes(built pair) {
	fmt.Println("Size of the program, bytes (brotli 11, gzip 9):")
	row("", "%12s %12s %12s", "plain", "gzip", "brotli")
	for name, program := range map[string]bundle.File{"game": built.game.Program, "minimal": built.minimal.Program} {
		row(name, "%12d %12d %12d", size(program, bundle.Identity), size(program, bundle.Gzip), size(program, bundle.Brotli))
	}
	ratio := float64(size(built.game.Program, bundle.Brotli)) / float64(size(built.minimal.Program, bundle.Brotli))
	row("brotli, game/minimal", "%12.3f (target: at most %.2f)", ratio, sizeTarget)
}

func size(f bundle.File, e bundle.Encoding) int {
	form, _ := f.Form(e)
	return len(form.Body)
}
