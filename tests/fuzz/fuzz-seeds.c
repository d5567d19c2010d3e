/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What fuzzing starts from: the fixtures, in the format that a target reads. */

#include "fuzz-seeds.h"

#include "fuzz-layout.h"

#include "docx-test.h"
#include "html-test.h"
#include "sheet-test.h"

#include <string.h>

/* Longer ones say nothing new and cost time. */
#define LONGEST_SEED 4096

static char *
shorten (const char *text,
         gsize       size)
{
  gsize end = MIN (size, LONGEST_SEED);

  while (end < size && end > 0 && text[end] != '\n')
    end--;

  return g_strndup (text, end);
}

/* An archive with a folder, an archive and names of several kinds in it. */
static GBytes *
pack (const char *text)
{
  DocxTestPart inner[] = { { "inner.txt", text, MIN (strlen (text), 200) }, { "../same.txt", "x", -1 } };
  g_autoptr (GBytes) zip = docx_test_zip (inner, G_N_ELEMENTS (inner));
  DocxTestPart outer[] = {
    { "papers\\\xd0\xa1.txt", text, MIN (strlen (text), 400) },
    { "R\x82sum\x82.txt", "y", -1 },
    { "same.zip", g_bytes_get_data (zip, NULL), g_bytes_get_size (zip) },
    { "same.txt", "z", -1 },
  };

  return docx_test_zip (outer, G_N_ELEMENTS (outer));
}

static void
put_head (GString *out,
          guint    x,
          guint    y,
          guint    length,
          guint    what)
{
  g_string_append_c (out, (char)MIN (x, 255));
  g_string_append_c (out, (char)y);
  g_string_append_c (out, (char)MIN (length, 255));
  g_string_append_c (out, (char)what);
}

/* Lines of words below one another; cells begin at stops and have lines around them. */
static GBytes *
lay_out (const char *text)
{
  enum
  {
    LEFT = 15,
    TOP = 20,
    BOTTOM = 190,
    RIGHT = 130,
    PITCH = 4,
    STOP = 25
  };
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  guint    y = TOP;

  for (guint i = 0; lines[i] != NULL; i++, y += PITCH)
    {
      guint x = LEFT;
      guint what = 0;

      if (y > BOTTOM)
        {
          y = TOP;
          what = FUZZ_LAYOUT_NEW_PAGE;
        }
      for (char *at = lines[i]; *at != '\0';)
        {
          gsize length = strcspn (at, " \t");
          guint width = (guint)g_utf8_strlen (at, (gssize)length);

          put_head (out, x, y, width, what);
          g_string_append_len (out, at, (gssize)length);
          g_string_append_c (out, '\n');
          what = 0;
          x += width + 1;
          at += length;
          if (*at == '\t')
            {
              x = LEFT + ((x - LEFT) / STOP + 1) * STOP;
              put_head (out, x - 1, y, PITCH, FUZZ_LAYOUT_RULE | FUZZ_LAYOUT_UPRIGHT);
              g_string_append_c (out, '\n');
              put_head (out, LEFT, y, RIGHT, FUZZ_LAYOUT_RULE);
              g_string_append_c (out, '\n');
            }
          at += *at != '\0';
        }
    }

  return g_string_free_to_bytes (out);
}

static void
add_seeds (GPtrArray  *seeds,
           const char *text,
           const char *format)
{
  if (g_str_equal (format, "docx"))
    {
      g_autofree char *document = docx_test_document (text, DOCX_TEST_MERGED);

      g_ptr_array_add (seeds, docx_test_new (text, DOCX_TEST_NUMBERED | DOCX_TEST_TRACKED));
      g_ptr_array_add (seeds, g_bytes_new (document, strlen (document)));
    }
  else if (g_str_equal (format, "html"))
    {
      g_ptr_array_add (seeds, html_test_new (text, "utf-8", HTML_TEST_SPANS));
      g_ptr_array_add (seeds, html_test_new (text, "windows-1252", HTML_TEST_WORD | HTML_TEST_ENTITIES));
    }
  else if (g_str_equal (format, "csv"))
    {
      g_ptr_array_add (seeds, sheet_test_new (text, ','));
      g_ptr_array_add (seeds, sheet_test_new (text, ';'));
    }
  else if (g_str_equal (format, "zip"))
    g_ptr_array_add (seeds, pack (text));
  else if (g_str_equal (format, "layout"))
    g_ptr_array_add (seeds, lay_out (text));
  else if (g_str_equal (format, "lines"))
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        if (strchr (lines[i], '/') != NULL)
          g_ptr_array_add (seeds, g_bytes_new (lines[i], strlen (lines[i])));
    }
  else
    g_ptr_array_add (seeds, g_bytes_new (text, strlen (text)));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char **)a, *(const char **)b);
}

static void
collect (GPtrArray  *names,
         const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        collect (names, path);
      else if (g_str_has_suffix (name, ".txt"))
        g_ptr_array_add (names, g_steal_pointer (&path));
    }
}

/* (transfer full) (element-type GBytes): of all texts in and under @folder, in the order of their names. */
GPtrArray *
fuzz_seeds_new (const char *folder,
                const char *format)
{
  GPtrArray *seeds = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  collect (names, folder);
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *seed = NULL;
      gsize            size;

      if (!g_file_get_contents (g_ptr_array_index (names, i), &text, &size, NULL))
        continue;
      seed = shorten (text, size);
      add_seeds (seeds, seed, format);
    }

  return seeds;
}
