package bundle

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"

	"github.com/andybalholm/brotli"
	"golang.org/x/sync/errgroup"
)

// Quality trades the time of compressing for size.
type Quality int

// Quick is for serving from the machine that builds: 18 MB take two seconds.
// Best is for packages that are made once and loaded often: the same 18 MB are
// a fifth smaller and take a minute.
const (
	Quick Quality = iota
	Best
)

func (q Quality) brotli() brotli.WriterOptions {
	if q == Best {
		return brotli.WriterOptions{Quality: 11, LGWin: 24}
	}
	return brotli.WriterOptions{Quality: 5}
}

func (q Quality) gzip() int {
	if q == Best {
		return gzip.BestCompression
	}
	return gzip.DefaultCompression
}

// chunk is how much is compressed between two reports.
const chunk = 64 << 10

// Compressed returns the file with every smaller form it can have. The report,
// which may be nil, hears the share that is done, from 0 to 1.
func (f File) Compressed(q Quality, report func(done float64)) (File, error) {
	body := f.Body()
	var br, gz bytes.Buffer
	var work errgroup.Group
	work.Go(func() error {
		return squeeze(brotli.NewWriterOptions(&br, q.brotli()), body, report)
	})
	work.Go(func() error {
		w, err := gzip.NewWriterLevel(&gz, q.gzip())
		if err != nil {
			return err
		}
		return squeeze(w, body, nil)
	})
	if err := work.Wait(); err != nil {
		return File{}, fmt.Errorf("compressing %s: %w", f.Path, err)
	}
	f.Forms = []Form{{Identity, body}}
	for _, form := range []Form{{Gzip, gz.Bytes()}, {Brotli, br.Bytes()}} {
		if len(form.Body) < len(body) {
			f.Forms = append(f.Forms, form)
		}
	}
	return f, nil
}

func squeeze(w io.WriteCloser, body []byte, report func(float64)) error {
	for done := 0; done < len(body); {
		n, err := w.Write(body[done:min(done+chunk, len(body))])
		if err != nil {
			return err
		}
		done += n
		if report != nil {
			report(float64(done) / float64(len(body)))
		}
	}
	return w.Close()
}
