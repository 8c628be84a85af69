// Package app wires the game together, and is the only one that knows all of
// it. Natively it is a menu of commands: start with the table in menu.go; each
// command is a file of its own. In the browser it is the desk: start with
// app_js.go.
package app
