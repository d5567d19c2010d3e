/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings a library to the version of this program: each version is one or more scripts with its number (`0002-votes.sql`,
 * `0002-votes-history.sql`), run in one transaction that ends with the version noted; a library that holds something is copied first. */

#include "config.h"

#include "store/attache-database.h"
#include "store/attache-migrations.h"
#include "store/attache-store-fault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

static int
get_version_of_script (const char *name)
{
  return (int)g_ascii_strtoll (name, NULL, 10);
}

static int
compare_names_cb (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static char **
list_scripts (const char *scripts, GError **error)
{
  char **names = g_resources_enumerate_children (scripts, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names != NULL)
    qsort (names, g_strv_length (names), sizeof *names, compare_names_cb);

  return names;
}

static gboolean
run_script (AttacheConnection *connection, const char *scripts, const char *name, GError **error)
{
  g_autofree char *path = g_build_path ("/", scripts, name, NULL);
  g_autoptr (GBytes) script = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  /* Resources end with a zero byte that their size does not count. */
  return script != NULL && attache_connection_run_script (connection, g_bytes_get_data (script, NULL), error);
}

static gboolean
run_version (AttacheConnection *connection, const char *scripts, char **names, int version, GError **error)
{
  gint64 reached = 0;

  if (!attache_connection_run (connection, "BEGIN IMMEDIATE", error))
    return FALSE;

  for (gsize i = 0; names[i] != NULL; i++)
    if (get_version_of_script (names[i]) == version && !run_script (connection, scripts, names[i], error))
      goto failed;

  if (!attache_connection_get_number (connection, "SELECT user_version AS n FROM pragma_user_version", &reached, error))
    goto failed;
  if (reached != version)
    g_error ("The scripts of version %d leave the library at version %d", version, (int)reached);

  if (attache_connection_run (connection, "COMMIT", error))
    return TRUE;

failed:
  attache_connection_run (connection, "ROLLBACK", NULL);

  return FALSE;
}

/* The copy has a temporary name until it is whole and on the disk. */
static gboolean
copy_library (AttacheConnection *connection, const char *part, const char *path, GError **error)
{
  AttacheStatement *statement = attache_connection_prepare (connection, "VACUUM INTO :path", error);
  int               fd = -1;

  if (statement == NULL)
    return FALSE;

  fd = open (part, O_CREAT | O_TRUNC | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0)
    goto failed;

  attache_statement_bind_text (statement, ":path", part);
  if (!attache_statement_run (statement, error))
    {
      close (fd);
      g_unlink (part);
      return FALSE;
    }

  if (fsync (fd) == 0 && g_rename (part, path) == 0)
    {
      close (fd);
      return TRUE;
    }

failed:
  attache_store_fault_errno (error, errno, part);
  if (fd >= 0)
    {
      close (fd);
      g_unlink (part);
    }

  return FALSE;
}

static gboolean
back_up (AttacheConnection *connection, const char *backups, int version, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *time = g_date_time_format (now, "%Y%m%dT%H%M%SZ");
  g_autofree char *name = g_strdup_printf ("library-version-%d-%s.db", version, time);
  g_autofree char *path = g_build_filename (backups, name, NULL);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_mkdir_with_parents (backups, 0700) != 0)
    {
      attache_store_fault_errno (error, errno, backups);
      return FALSE;
    }

  return copy_library (connection, part, path, error);
}

/* An empty file is a new library; anything else must say that it is one. */
static gboolean
read_version (AttacheConnection *connection, int *version, gboolean *empty, GError **error)
{
  gint64 application_id = 0;
  gint64 user_version = 0;
  gint64 n_objects = 0;

  if (!attache_connection_get_number (connection, "SELECT count(*) AS n FROM sqlite_schema", &n_objects, error) ||
      !attache_connection_get_number (connection, "SELECT application_id AS n FROM pragma_application_id", &application_id, error) ||
      !attache_connection_get_number (connection, "SELECT user_version AS n FROM pragma_user_version", &user_version, error))
    return FALSE;

  *version = (int)user_version;
  *empty = n_objects == 0 && user_version == 0;
  if (!*empty && application_id != ATTACHE_DATABASE_APPLICATION_ID)
    {
      attache_store_fault_foreign (error, attache_connection_get_path (connection));
      return FALSE;
    }

  return TRUE;
}

/**
 * attache_migrations_run:
 * @connection: a connection
 * @scripts: resource folder of the scripts
 * @backups: folder for the copy that is made before a library that holds something is changed
 * @error: return location
 *
 * Brings the library to the newest version that there are scripts for. Nothing is written before it is known to be a library of this
 * version or an older one.
 *
 * Returns: whether it went well; errors are of #AttacheStoreError
 */
gboolean
attache_migrations_run (AttacheConnection *connection,
                        const char        *scripts,
                        const char        *backups,
                        GError           **error)
{
  g_auto (GStrv) names = list_scripts (scripts, error);
  gboolean empty = FALSE;
  int      version = 0;
  int      newest;

  if (names == NULL || !read_version (connection, &version, &empty, error))
    return FALSE;

  newest = get_version_of_script (names[g_strv_length (names) - 1]);
  if (version > newest)
    {
      attache_store_fault_newer (error, attache_connection_get_path (connection));
      return FALSE;
    }

  if (version < newest && !empty && !back_up (connection, backups, version, error))
    return FALSE;

  if (!attache_connection_set_up (connection, FALSE, error))
    return FALSE;

  for (int next = version + 1; next <= newest; next++)
    if (!run_version (connection, scripts, names, next, error))
      return FALSE;

  return TRUE;
}
