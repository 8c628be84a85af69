package play

import (
	"errors"
	"io"
	"os"
	"path/filepath"
)

// Folder is a Store of files named NAME.json in a folder of this path, which is
// made when the first game is saved.
type Folder string

const saveEnding = ".json"

func (f Folder) file(name string) string { return filepath.Join(string(f), name+saveEnding) }

// Load reads a file, as much of it as a transcript may have and a byte more.
func (f Folder) Load(name string) ([]byte, error) {
	if !validName(name) {
		return nil, errName
	}
	file, err := os.Open(f.file(name))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, MaxTranscript+1))
}

// Save writes a file beside the old one, and puts it in its place when it is
// wholly on the disk.
func (f Folder) Save(name string, data []byte) error {
	if !validName(name) {
		return errName
	}
	if err := os.MkdirAll(string(f), 0o755); err != nil {
		return err
	}
	temp, err := os.CreateTemp(string(f), name+".*.tmp")
	if err != nil {
		return err
	}
	_, err = temp.Write(data)
	if err == nil {
		err = temp.Sync()
	}
	if err = errors.Join(err, temp.Close()); err == nil {
		err = os.Rename(temp.Name(), f.file(name))
	}
	if err != nil {
		return errors.Join(err, os.Remove(temp.Name()))
	}
	return nil
}

// SetAside renames a file.
func (f Folder) SetAside(name string) (string, error) {
	if !validName(name) {
		return "", errName
	}
	now := Aside(name, func(name string) bool {
		_, err := os.Lstat(f.file(name))
		return err == nil
	})
	return now, os.Rename(f.file(name), f.file(now))
}
