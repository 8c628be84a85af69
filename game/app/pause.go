//go:build !js

package app

// pause lets others go on while a review runs; here it has a thread of its own.
func pause() {}
