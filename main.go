// Command tearline is a training game about sharing intelligence. Started
// without arguments it prints its menu; compiled for the browser it is the
// desk itself.
package main

import (
	"os"

	"tearline/game/app"
)

func main() {
	os.Exit(app.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
