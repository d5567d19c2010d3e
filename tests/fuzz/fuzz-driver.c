/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bounded run of a target, for every test: inputs made of the fixtures by chance that is the same each time.
 *
 *   fuzz-NAME FOLDER ROUNDS          the test
 *   fuzz-NAME FOLDER --only ROUND    one of its rounds again, under a debugger
 *   fuzz-NAME FOLDER --seeds OUT     what libFuzzer starts from */

#include "fuzz-seeds.h"
#include "fuzz-target.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MOST_CHANGES 6
#define LONGEST_INPUT (64 * 1024)

static guint round_now;

/* What a delegate’s files are full of, and what breaks readers. */
static const char *const words[] = {
  "C21/",
  "(Rev.1)",
  "+Add.1 and 2",
  "99999999999999999999",
  "-1",
  "\t",
  "\n",
  "\r\n",
  "\n1.1\t",
  "\n2\t",
  "\xe2\x80\xa8",
  "\xe2\x80\x8f",
  "\xef\xbc\x91",
  "\xd9\xa1",
  "\xc2\xa0",
  "\xff",
  "\xed\xa0\x80",
  "\xf4\x90\x80\x80",
  "(",
  ")",
  "\"",
  ",",
  ";",
  "&#x10ffff;",
  "&#0;",
  "<td colspan=65535>",
  "</table>",
  "<w:tc>",
  "</w:p>",
  "<w:gridSpan w:val=\"9\"/>",
  "PL 2.9",
  "ADM 4",
  "CWG-FHR",
  "14 June 2021",
  "31/02/2021",
};

static void
say_round_cb (int number)
{
  char line[64];
  int  length = g_snprintf (line, sizeof line, "# failed in round %u\n", round_now);

  if (write (STDOUT_FILENO, line, length) == length)
    signal (number, SIG_DFL);
  raise (number);
}

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>

static void
say_round_at_death_cb (void)
{
  g_print ("# failed in round %u\n", round_now);
}
#endif

static gsize
pick (GRand *rand,
      gsize  below)
{
  return below == 0 ? 0 : (gsize)g_rand_int_range (rand, 0, (gint32)below);
}

/* Puts @size bytes in place of those from @at to @end. */
static void
splice (GByteArray *input,
        gsize       at,
        gsize       end,
        const void *bytes,
        gsize       size)
{
  g_autofree guint8 *tail = g_memdup2 (input->data + end, input->len - end);
  gsize              n = input->len - end;

  g_byte_array_set_size (input, at);
  g_byte_array_append (input, bytes, size);
  g_byte_array_append (input, tail, n);
}

static void
change (GByteArray *input,
        GPtrArray  *seeds,
        GRand      *rand)
{
  gsize              at = pick (rand, input->len);
  gsize              length = 1 + pick (rand, pick (rand, 4) ? 16 : 2000);
  gsize              end = MIN (input->len, at + length);
  const char        *word = words[pick (rand, G_N_ELEMENTS (words))];
  g_autofree guint8 *part = NULL;
  gsize              size;
  const guint8      *other = g_bytes_get_data (g_ptr_array_index (seeds, pick (rand, seeds->len)), &size);
  gsize              from = pick (rand, size);

  if (input->len == 0)
    return;
  switch (pick (rand, 7))
    {
    case 0:
      input->data[at] ^= 1 << pick (rand, 8);
      break;
    case 1:
      input->data[at] = (guint8)pick (rand, 256);
      break;
    case 2:
      splice (input, at, end, "", 0);
      break;
    case 3:
      part = g_memdup2 (input->data + at, end - at);
      splice (input, at, at, part, end - at);
      break;
    case 4:
      splice (input, at, end, other + from, MIN (size - from, length));
      break;
    case 5:
      splice (input, at, at, word, strlen (word));
      break;
    default:
      splice (input, at, MIN (input->len, at + strlen (word)), word, strlen (word));
      break;
    }
}

static void
run_round (GPtrArray *seeds,
           guint      round)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (round + 1);
  g_autoptr (GByteArray) input = g_byte_array_new ();
  g_autofree guint8 *exact = NULL;
  GBytes            *seed = g_ptr_array_index (seeds, round % seeds->len);
  gsize              size;
  const void        *data = g_bytes_get_data (seed, &size);
  gsize              changes = round < seeds->len ? 0 : 1 + pick (rand, MOST_CHANGES);

  round_now = round;
  g_byte_array_append (input, data, size);
  for (gsize i = 0; i < changes && input->len < LONGEST_INPUT; i++)
    change (input, seeds, rand);

  /* Of its very size, so that reading beyond it is seen. */
  exact = g_memdup2 (input->data, input->len);
  LLVMFuzzerTestOneInput (exact, input->len);
}

static void
write_seeds (GPtrArray  *seeds,
             const char *folder)
{
  g_mkdir_with_parents (folder, 0700);
  for (guint i = 0; i < seeds->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("seed-%03u", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GError) error = NULL;
      gsize       size;
      const void *data = g_bytes_get_data (g_ptr_array_index (seeds, i), &size);

      if (!g_file_set_contents (path, data, size, &error))
        g_error ("%s", error->message);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) seeds = NULL;
  guint rounds;

  g_assert_cmpint (argc, >=, 3);
  LLVMFuzzerInitialize (&argc, &argv);
  seeds = fuzz_seeds_new (argv[1], fuzz_target_format);
  g_assert_cmpuint (seeds->len, >, 0);
  if (g_str_equal (argv[2], "--seeds"))
    {
      write_seeds (seeds, argv[3]);
      return EXIT_SUCCESS;
    }
  signal (SIGABRT, say_round_cb);
#if defined(__SANITIZE_ADDRESS__)
  __sanitizer_set_death_callback (say_round_at_death_cb);
#endif
  if (g_str_equal (argv[2], "--only"))
    {
      run_round (seeds, (guint)atoi (argv[3]));
      return EXIT_SUCCESS;
    }

  rounds = MAX ((guint)atoi (argv[2]), seeds->len);
  for (guint i = 0; i < rounds; i++)
    run_round (seeds, i);
  g_print ("1..1\nok 1 %u inputs\n", rounds);

  return EXIT_SUCCESS;
}
