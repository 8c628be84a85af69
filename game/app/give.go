//go:build !js

package app

import (
	"fmt"
	"os"
	"path/filepath"
)

// writer gives files to a player by writing them into a folder, each under a name
// that is not taken.
func writer(folder string) giver {
	return func(name string, data []byte) (string, error) {
		folder, err := filepath.Abs(folder)
		if err == nil {
			err = os.MkdirAll(folder, 0o755)
		}
		if err != nil {
			return "", fmt.Errorf("%s cannot be written into: %w", folder, cause(err))
		}
		kind := filepath.Ext(name)
		stem := name[:len(name)-len(kind)]
		for n := 1; ; n++ {
			where := filepath.Join(folder, name)
			f, err := os.OpenFile(where, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
			if os.IsExist(err) {
				name = fmt.Sprintf("%s-%d%s", stem, n+1, kind)
				continue
			}
			if err != nil {
				return "", fmt.Errorf("%s cannot be written: %w", where, cause(err))
			}
			_, err = f.Write(data)
			if closed := f.Close(); err == nil {
				err = closed
			}
			if err != nil {
				return "", fmt.Errorf("%s could not be written: %w", where, cause(err))
			}
			return where, nil
		}
	}
}
