/* SPDX-License-Identifier: GPL-3.0-or-later */

/* identify, symbols, inspect: the shapes that other programs rely on. */

#include "cli-test.h"

#include <gio/gio.h>
#include <gio/gunixsocketaddress.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

static void
assert_members (JsonObject        *object,
                const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (!json_object_has_member (object, names[i]))
      {
        g_test_message ("no member %s", names[i]);
        g_test_fail ();
      }
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  g_assert_true (json_object_has_member (object, name));

  return json_object_get_string_member_with_default (object, name, NULL);
}

static void
test_identify (void)
{
  static const struct
  {
    const char *name;
    const char *symbol;
    const char *language;
    const char *format;
  } cases[] = {
    { "S21-CL-C-0021!A1!MSW-E.docx", "C21/21(Add.1)", "en", "docx" },
    { "S21-CL-C-0021_R2_PDF-F.pdf", "C21/21(Rev.2)", "fr", "pdf" },
    { "S21-CL-C-0030%21C1%21PDF-R.pdf", "C21/30(Corr.1)", "ru", "pdf" },
    { "S21-CL-C-0021!R1!A2!PDF-E.pdf", NULL, "en", "pdf" },
    { "notes.txt", NULL, NULL, "txt" },
    { "", NULL, NULL, NULL },
  };
  g_auto (CliRun) run = { 0 };
  g_auto (GStrv) lines = NULL;

  cli_run (&run, NULL, "identify", cases[0].name, cases[1].name, cases[2].name, cases[3].name, cases[4].name, cases[5].name, NULL);
  g_assert_cmpint (run.status, ==, 0);
  lines = g_strsplit (run.out, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (cases) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);
      JsonObject *object = json_node_get_object (node);

      g_assert_cmpstr (get_string (object, "name"), ==, cases[i].name);
      g_assert_cmpstr (get_string (object, "symbol"), ==, cases[i].symbol);
      g_assert_cmpstr (get_string (object, "language"), ==, cases[i].language);
      g_assert_cmpstr (get_string (object, "format"), ==, cases[i].format);
    }
}

/* Offsets count characters of the input, whatever was folded. */
static void
test_symbols (void)
{
  static const char text[] = "é C21/30（Corr.1）号文件 and C21/5, C21/5; ADM/1";
  g_autoptr (JsonNode) node = cli_run_document (text, "symbols", "--session", "C21", NULL);
  JsonArray               *array = json_node_get_array (node);
  static const char *const symbols[] = { "C21/30(Corr.1)", "C21/5", "C21/5", "C21/ADM/1" };

  g_assert_cmpuint (json_array_get_length (array), ==, G_N_ELEMENTS (symbols));
  for (guint i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      JsonObject      *object = json_array_get_object_element (array, i);
      gint64           start = json_object_get_int_member (object, "start");
      gint64           end = json_object_get_int_member (object, "end");
      g_autofree char *raw = g_utf8_substring (text, start, end);

      g_assert_cmpstr (get_string (object, "symbol"), ==, symbols[i]);
      g_assert_cmpstr (get_string (object, "raw"), ==, raw);
    }
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (array, 0), "start"), ==, 2);
}

static void
test_symbols_of_a_file (void)
{
  g_autofree char *path = cli_test_write ("text.txt", "See C20/28.", -1);
  g_autofree char *bad = cli_test_write ("bad.txt", "\xff\xfe\xfd", 3);
  g_autoptr (JsonNode) node = cli_run_document (NULL, "symbols", path, NULL);
  g_autoptr (JsonNode) none = cli_run_document ("nothing here", "symbols", NULL);
  g_auto (CliRun) run = { 0 };

  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 1);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (none)), ==, 0);
  cli_run (&run, NULL, "symbols", bad, NULL);
  cli_assert_fails (&run, 1, "bad.txt");
}

static JsonObject *
find_item (JsonObject *record,
           const char *number)
{
  JsonArray *items = json_object_get_array_member (record, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonObject *item = json_array_get_object_element (items, i);

      if (g_strcmp0 (get_string (item, "number"), number) == 0)
        return item;
    }

  return NULL;
}

static void
assert_shapes (JsonObject *record)
{
  static const char *const top[] = { "kind", "language", "session", "meeting", "title", "date", "chairs", "items", "deadlines", "candidatures", "people", NULL };
  static const char *const item[] = { "number", "title", "papers", "cited", "paragraphs", "links", "conclusions", NULL };
  static const char *const conclusion[] = { "kind", "papers", "paragraph", "provisional", NULL };
  static const char *const deadline[] = { "kind", "date", "precision", "who", "what", "item", "paragraph", NULL };
  static const char *const candidature[] = { "group", "post", "nominator", "country", "person", "state", "item", "paragraph", NULL };
  static const char *const person[] = { "name", "role", "country", NULL };
  static const struct
  {
    const char        *name;
    const char *const *members;
  } lists[] = { { "items", item }, { "deadlines", deadline }, { "candidatures", candidature }, { "people", person } };

  assert_members (record, top);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      JsonArray *array = json_object_get_array_member (record, lists[i].name);

      g_assert_cmpuint (json_array_get_length (array), >, 0);
      for (guint j = 0; j < json_array_get_length (array); j++)
        assert_members (json_array_get_object_element (array, j), lists[i].members);
    }
  for (guint i = 0; i < json_array_get_length (json_object_get_array_member (record, "items")); i++)
    {
      JsonObject *object = json_array_get_object_element (json_object_get_array_member (record, "items"), i);
      JsonArray  *conclusions = json_object_get_array_member (object, "conclusions");

      for (guint j = 0; j < json_array_get_length (conclusions); j++)
        assert_members (json_array_get_object_element (conclusions, j), conclusion);
    }
}

static void
test_inspect (void)
{
  static const char *const names[] = { "vcc-1.ar.txt", "vcc-1.en.txt", "vcc-1.es.txt", "vcc-1.fr.txt", "vcc-1.ru.txt", "vcc-1.zh.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = cli_test_fixture (names[i]);
      g_autofree char *language = g_strndup (names[i] + strlen ("vcc-1."), 2);
      g_autoptr (JsonNode) node = cli_run_document (NULL, "inspect", path, NULL);
      JsonObject *record = json_node_get_object (node);

      g_assert_cmpstr (get_string (record, "kind"), ==, "record");
      g_assert_cmpstr (get_string (record, "language"), ==, language);
      g_assert_cmpstr (get_string (record, "session"), ==, "C21");
      g_assert_cmpstr (get_string (record, "meeting"), ==, "C21/VCC-1");
      assert_shapes (record);
    }
}

/* The record that the project was made for, where it is there: what the contract promises of it. */
static void
test_inspect_the_real_record (void)
{
  const char *path = g_getenv ("ATTACHE_RECORD");
  g_autoptr (JsonNode) node = NULL;
  JsonObject *record, *item;
  JsonArray  *items, *papers;
  guint       n_paragraphs = 0, n_provisional = 0;

  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("ATTACHE_RECORD names no record");
      return;
    }

  node = cli_run_document (NULL, "inspect", path, NULL);
  record = json_node_get_object (node);
  assert_shapes (record);
  items = json_object_get_array_member (record, "items");
  g_assert_cmpuint (json_array_get_length (items), ==, 14);
  for (guint i = 0; i < json_array_get_length (items); i++)
    {
      JsonArray *conclusions;

      item = json_array_get_object_element (items, i);
      conclusions = json_object_get_array_member (item, "conclusions");
      n_paragraphs += json_array_get_length (json_object_get_array_member (item, "paragraphs"));
      for (guint j = 0; j < json_array_get_length (conclusions); j++)
        n_provisional += g_strcmp0 (get_string (json_array_get_object_element (conclusions, j), "kind"), "correspondence") == 0;
    }
  g_assert_cmpuint (n_paragraphs, ==, 61);
  g_assert_cmpuint (n_provisional, ==, 7);

  item = find_item (record, "11");
  papers = json_object_get_array_member (item, "papers");
  g_assert_cmpuint (json_array_get_length (papers), ==, 3);
  g_assert_cmpstr (json_array_get_string_element (papers, 2), ==, "C21/21(Add.2)");
}

static void
test_inspect_standard_input (void)
{
  g_autofree char *path = cli_test_fixture ("vcc-1.en.txt");
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) node = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  node = cli_run_document (text, "inspect", "-", NULL);
  assert_shapes (json_node_get_object (node));
}

/* A PDF may have a few bytes before its header; one that comes through a pipe has no name to be known by. */
static void
test_inspect_pdf_in_a_pipe (void)
{
  g_auto (CliRun) run = { 0 };

  cli_run (&run, "junk\n%PDF-1.4\n", "inspect", "-", NULL);
  cli_assert_fails (&run, 1, "Save it as a file");
}

/* A session is a session however it is typed. */
static void
test_session (void)
{
  g_autoptr (JsonNode) node = cli_run_document ("ADM/1", "symbols", "--session", "c21", NULL);

  g_assert_cmpstr (get_string (json_array_get_object_element (json_node_get_array (node), 0), "symbol"), ==, "C21/ADM/1");
}

static void
test_inspect_what_is_none (void)
{
  g_autofree char *empty = cli_test_write ("empty.txt", "", 0);
  g_autofree char *noise = cli_test_write ("noise.bin", "\0\1\2\3\xff\xfe\0\0", 8);
  g_autofree char *prose = cli_test_write ("prose.txt", "Once upon a time there was a text.\n", -1);
  g_autofree char *gone = g_build_filename (cli_test_folder (), "gone.txt", NULL);
  g_autoptr (JsonNode) node = NULL;
  const char *const bad[] = { empty, noise, gone, cli_test_folder () };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_auto (CliRun) run = { 0 };
      g_autofree char *name = g_path_get_basename (bad[i]);

      cli_run (&run, NULL, "inspect", bad[i], NULL);
      cli_assert_fails (&run, 1, name);
    }

  node = cli_run_document (NULL, "inspect", prose, NULL);
  g_assert_cmpstr (get_string (json_node_get_object (node), "kind"), ==, "unknown");
}

/* What would keep the program waiting, or never ends: nothing of it is read. */
static void
test_special_files (void)
{
  static const char *const verbs[] = { "inspect", "symbols", "import", "render" };
  g_autofree char         *pipe = g_build_filename (cli_test_folder (), "a-pipe.txt", NULL);
  g_autofree char         *socket_path = g_build_filename (cli_test_folder (), "a-socket", NULL);
  g_autoptr (GSocketAddress) address = g_unix_socket_address_new (socket_path);
  g_autoptr (GSocket) listener = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL);
  const char *const paths[] = { pipe, socket_path, "/dev/zero", "/dev/tty" };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_true (g_socket_bind (listener, address, FALSE, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    for (guint j = 0; j < G_N_ELEMENTS (paths); j++)
      {
        g_auto (CliRun) run = { 0 };
        g_autofree char *name = g_path_get_basename (paths[j]);

        cli_run (&run, NULL, verbs[i], paths[j], NULL);
        g_test_message ("%s %s: %d %s%s", verbs[i], name, run.status, run.out, run.err);
        /* import and render print what became of each path before they fail. */
        if (i < 2)
          cli_assert_fails (&run, 1, name);
        g_assert_nonnull (strstr (i == 3 ? run.out : run.err, name));
        if (i < 3)
          g_assert_cmpint (run.status, ==, 1);
      }

  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_assert_cmpint (g_unlink (socket_path), ==, 0);
}

static void
test_usage (void)
{
  static const char *const wrong[][4] = {
    { NULL },
    { "dance", NULL },
    { "--nonsense", NULL },
    { "identify", NULL },
    { "inspect", NULL },
    { "inspect", "one", "two", NULL },
    { "import", NULL },
    { "list", NULL },
    { "list", "nonsense", NULL },
    { "render", NULL },
    { "render", "--page=0", "paper.pdf", NULL },
    { "check", "this", NULL },
    { "symbols", "--session=nonsense", NULL },
    { "symbols", "--session=", NULL },
    { "render", "--dpi=0.5", "paper.pdf", NULL },
  };
  g_auto (CliRun) help = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_auto (CliRun) run = { 0 };

      cli_run (&run, NULL, wrong[i][0], wrong[i][1], wrong[i][2], NULL);
      cli_assert_fails (&run, 2, "attache-cli: ");
    }

  cli_run (&help, NULL, "--help", NULL);
  g_assert_cmpint (help.status, ==, 0);
  g_assert_nonnull (strstr (help.out, "inspect FILE"));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/identify", test_identify);
  g_test_add_func ("/cli/symbols", test_symbols);
  g_test_add_func ("/cli/symbols-of-a-file", test_symbols_of_a_file);
  g_test_add_func ("/cli/inspect", test_inspect);
  g_test_add_func ("/cli/special-files", test_special_files);
  g_test_add_func ("/cli/inspect-the-real-record", test_inspect_the_real_record);
  g_test_add_func ("/cli/inspect-standard-input", test_inspect_standard_input);
  g_test_add_func ("/cli/inspect-pdf-in-a-pipe", test_inspect_pdf_in_a_pipe);
  g_test_add_func ("/cli/session", test_session);
  g_test_add_func ("/cli/inspect-what-is-none", test_inspect_what_is_none);
  g_test_add_func ("/cli/usage", test_usage);

  status = g_test_run ();
  cli_test_finish ();

  return status;
}
