/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session’s papers in one archive, with an archive in it: what is taken out and read says what its text says, whatever it is in. */

#include "services-test.h"

#include "docx-test.h"
#include "html-test.h"
#include "manuscript-dump.h"
#include "manuscript-test.h"
#include "sheet-test.h"

#include "services/attache-archive.h"
#include "services/attache-document-text.h"
#include "services/attache-unpacked-file.h"

#include <string.h>

/* Takes @future. */
static gboolean
wait (DexFuture *future,
      GValue    *value)
{
  g_autoptr (GError) error = NULL;
  const GValue *result;

  while (dex_future_is_pending (future))
    g_main_context_iteration (NULL, TRUE);
  result = dex_future_get_value (future, &error);
  g_assert_no_error (error);
  g_value_init (value, G_VALUE_TYPE (result));
  g_value_copy (result, value);
  dex_unref (future);

  return TRUE;
}

static char *
dump (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttacheManuscript) manuscript = attache_manuscript_read (text, strlen (text), NULL, ATTACHE_TEXT_KIND_UNKNOWN, &error);

  g_assert_no_error (error);

  return manuscript_dump (manuscript);
}

static DocxTestPart
part (const char *name,
      GBytes     *bytes)
{
  gsize         size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return (DocxTestPart){ name, data, (gssize)size };
}

static GBytes *
make_archive (const char *agenda,
              const char *plan,
              const char *list)
{
  g_autoptr (GBytes) word = docx_test_new (agenda, DOCX_TEST_NUMBERED | DOCX_TEST_MERGED);
  g_autoptr (GBytes) page = html_test_new (plan, "utf-8", HTML_TEST_SPANS);
  g_autoptr (GBytes) sheet = sheet_test_new (list, ',');
  const DocxTestPart inner[] = { part ("list.csv", sheet) };
  g_autoptr (GBytes) nested = docx_test_zip (inner, G_N_ELEMENTS (inner));
  const DocxTestPart parts[] = { part ("Session/agenda.docx", word), part ("Session/plan.html", page), part ("Session/lists.zip", nested) };

  return docx_test_zip (parts, G_N_ELEMENTS (parts));
}

static void
assert_member (AttacheArchive *archive,
               guint           index,
               const char     *name,
               const char     *source)
{
  const AttacheArchiveMember *member = g_ptr_array_index (attache_archive_get_members (archive), index);
  g_auto (GValue) unpacked = G_VALUE_INIT;
  g_auto (GValue) text = G_VALUE_INIT;
  g_autofree char *is = NULL;
  g_autofree char *should = dump (source);
  const char      *path;

  g_assert_cmpstr (member->name, ==, name);
  g_assert_null (member->why);
  wait (attache_archive_extract (archive, index), &unpacked);
  path = attache_unpacked_file_get_path (g_value_get_object (&unpacked));
  wait (attache_document_read_text (path), &text);
  is = dump (g_value_get_string (&text));
  manuscript_assert_same (name, is, should);
}

static void
test_archive (ServicesTest *test)
{
  g_autofree char *agenda = services_test_read_fixture ("../agendas/fr.txt");
  g_autofree char *plan = services_test_read_fixture ("../plans/ar.txt");
  g_autofree char *list = services_test_read_fixture ("../candidatures/zh.txt");
  g_autoptr (GBytes) bytes = make_archive (agenda, plan, list);
  gsize            size;
  gconstpointer    data = g_bytes_get_data (bytes, &size);
  g_autofree char *path = services_test_write (test, "session.zip", data, size);
  g_auto (GValue) archive = G_VALUE_INIT;

  wait (attache_archive_list (path), &archive);
  g_assert_cmpuint (attache_archive_get_members (g_value_get_object (&archive))->len, ==, 3);
  assert_member (g_value_get_object (&archive), 0, "Session/agenda.docx", agenda);
  assert_member (g_value_get_object (&archive), 1, "Session/plan.html", plan);
  assert_member (g_value_get_object (&archive), 2, "Session/lists.zip/list.csv", list);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  services_test_add ("/archive/formats", test_archive);

  return g_test_run ();
}
