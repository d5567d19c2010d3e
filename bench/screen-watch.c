/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Times a program by what a person would see of it on an X display.
 *
 *   screen-watch [-c RRGGBB] [-n PIXELS] [-k KEY:RRGGBB]… [-t SECONDS] -- COMMAND…
 *
 * Without -c it prints "settled MS": when the picture that is still there at the end of the time was first complete (all but
 * one pixel in a hundred). With -c it prints "colour MS": when PIXELS pixels of that colour were there first; then, for each
 * -k, sends the key and prints "key MS". Last it prints "memory MIB", the proportional set size of the program and all it
 * started. The command is ended afterwards. */

#include <X11/XKBlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>
#include <X11/extensions/XTest.h>
#include <glib.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ipc.h>
#include <sys/shm.h>
#include <sys/wait.h>
#include <unistd.h>

#define STEP 3 /* every third pixel each way is enough to see a page */
#define SAMPLE_US 3000

typedef struct
{
  Display        *display;
  XImage         *image;
  XShmSegmentInfo segment;
  guint           n_pixels;
} Watch;

typedef struct
{
  double  ms;
  guint8 *pixels;
} Sample;

static double
now_ms (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static gboolean
watch_open (Watch *watch)
{
  int number;

  watch->display = XOpenDisplay (NULL);
  if (watch->display == NULL)
    return FALSE;

  number = DefaultScreen (watch->display);
  watch->image = XShmCreateImage (watch->display, DefaultVisual (watch->display, number),
                                  DefaultDepth (watch->display, number), ZPixmap, NULL, &watch->segment,
                                  DisplayWidth (watch->display, number), DisplayHeight (watch->display, number));
  watch->segment.shmid = shmget (IPC_PRIVATE, (gsize)watch->image->bytes_per_line * watch->image->height, IPC_CREAT | 0600);
  watch->segment.shmaddr = watch->image->data = shmat (watch->segment.shmid, NULL, 0);
  XShmAttach (watch->display, &watch->segment);
  XSync (watch->display, False);
  shmctl (watch->segment.shmid, IPC_RMID, NULL);
  watch->n_pixels = (watch->image->height / STEP) * (watch->image->width / STEP);

  return TRUE;
}

static const guint8 *
watch_pixel (Watch *watch,
             guint  index)
{
  guint columns = watch->image->width / STEP;
  guint y = index / columns * STEP;
  guint x = index % columns * STEP;

  return (const guint8 *)watch->image->data + (gsize)y * watch->image->bytes_per_line + 4 * x;
}

static void
watch_grab (Watch *watch)
{
  XShmGetImage (watch->display, DefaultRootWindow (watch->display), watch->image, 0, 0, AllPlanes);
}

static guint
count_colour (Watch *watch,
              guint  rgb)
{
  guint n = 0;

  watch_grab (watch);
  for (guint i = 0; i < watch->n_pixels; i++)
    {
      const guint8 *pixel = watch_pixel (watch, i);

      if (ABS (pixel[2] - (int)(rgb >> 16 & 255)) < 12 &&
          ABS (pixel[1] - (int)(rgb >> 8 & 255)) < 12 &&
          ABS (pixel[0] - (int)(rgb & 255)) < 12)
        n++;
    }

  return n * STEP * STEP;
}

static double
wait_for_colour (Watch *watch,
                 guint  rgb,
                 guint  pixels,
                 double start,
                 double limit)
{
  while (now_ms () - start < limit)
    {
      if (count_colour (watch, rgb) >= pixels)
        return now_ms () - start;
      g_usleep (SAMPLE_US);
    }

  return -1;
}

static void
sample_free (gpointer data)
{
  Sample *sample = data;

  g_free (sample->pixels);
  g_free (sample);
}

static gboolean
alike (const Sample *a,
       const Sample *b,
       guint         n_pixels)
{
  guint different = 0;

  for (guint i = 0; i < n_pixels; i++)
    if (ABS (a->pixels[i] - b->pixels[i]) > 10)
      different++;

  return different * 100 <= n_pixels;
}

/* Keeps a grey picture of every moment, and looks back from the end for the first one that was the same. */
static double
wait_until_settled (Watch *watch,
                    double start,
                    double limit)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func (sample_free);
  const Sample *last;
  double        settled = -1;

  while (now_ms () - start < limit)
    {
      Sample *sample = g_new (Sample, 1);

      watch_grab (watch);
      sample->ms = now_ms () - start;
      sample->pixels = g_malloc (watch->n_pixels);
      for (guint i = 0; i < watch->n_pixels; i++)
        sample->pixels[i] = watch_pixel (watch, i)[1];
      g_ptr_array_add (samples, sample);
      g_usleep (SAMPLE_US);
    }

  last = g_ptr_array_index (samples, samples->len - 1);
  for (guint i = samples->len; i > 0; i--)
    {
      const Sample *sample = g_ptr_array_index (samples, i - 1);

      if (!alike (sample, last, watch->n_pixels))
        break;
      settled = sample->ms;
    }

  return settled;
}

static void
press (Watch *watch,
       KeySym key)
{
  KeyCode code = XKeysymToKeycode (watch->display, key);

  XTestFakeKeyEvent (watch->display, code, True, CurrentTime);
  XTestFakeKeyEvent (watch->display, code, False, CurrentTime);
  XFlush (watch->display);
}

static void
print_memory (pid_t group)
{
  g_autofree char *command = NULL;

  command = g_strdup_printf ("for p in $(pgrep -g %d); do awk '/^Pss:/ { print $2 }' /proc/$p/smaps_rollup 2> /dev/null; done"
                             " | awk '{ s += $1 } END { printf \"memory %%.1f\\n\", s / 1024 }'",
                             (int)group);
  fflush (stdout);
  if (system (command) != 0)
    printf ("memory -1\n");
}

static pid_t
start_command (char **argv)
{
  pid_t child = fork ();

  if (child == 0)
    {
      setpgid (0, 0);
      if (freopen ("/dev/null", "w", stdout) == NULL || freopen ("/dev/null", "w", stderr) == NULL)
        _exit (126);
      execvp (argv[0], argv);
      _exit (127);
    }
  setpgid (child, child);

  return child;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  Watch    watch = { 0 };
  gboolean by_colour = FALSE;
  guint    colour = 0;
  guint    pixels = 400;
  double   limit = 10000;
  double   start;
  double   ms;
  int      option;
  pid_t    child;

  while ((option = getopt (argc, argv, "+c:n:k:t:")) != -1)
    switch (option)
      {
      case 'c':
        by_colour = TRUE;
        colour = strtoul (optarg, NULL, 16);
        break;
      case 'n':
        pixels = strtoul (optarg, NULL, 10);
        break;
      case 'k':
        g_ptr_array_add (keys, optarg);
        break;
      case 't':
        limit = 1000 * g_ascii_strtod (optarg, NULL);
        break;
      default:
        return 2;
      }
  if (optind >= argc || !watch_open (&watch))
    return 2;

  start = now_ms ();
  child = start_command (argv + optind);
  ms = by_colour ? wait_for_colour (&watch, colour, pixels, start, limit) : wait_until_settled (&watch, start, limit);
  printf ("%s %.1f\n", by_colour ? "colour" : "settled", ms);

  if (ms >= 0 && keys->len > 0)
    g_usleep (800000);
  for (guint i = 0; ms >= 0 && i < keys->len; i++)
    {
      g_auto (GStrv) pair = g_strsplit (g_ptr_array_index (keys, i), ":", 2);

      start = now_ms ();
      press (&watch, XStringToKeysym (pair[0]));
      ms = wait_for_colour (&watch, strtoul (pair[1], NULL, 16), pixels, start, limit);
      printf ("key %.1f\n", ms);
      g_usleep (30000);
    }

  print_memory (child);
  kill (-child, SIGTERM);
  g_usleep (300000);
  kill (-child, SIGKILL);
  waitpid (child, NULL, 0);

  return ms < 0;
}
