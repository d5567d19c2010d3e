/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking after a library: whether all of it is there and as it was stored, and what to tell somebody who helps. */

#include "services/attache-library-private.h"

#include "store/attache-live-list.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <sys/utsname.h>

/**
 * attache_library_check:
 *
 * Checks the database and the bytes of every paper.
 *
 * Returns: (transfer full): a future that resolves to a `GStrv`: a sentence for each problem, none when all is well
 */
DexFuture *
attache_library_check (AttacheLibrary *self)
{
  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  return attache_database_check (attache_library_get_database (self));
}

/**
 * attache_library_settle:
 * @list: a list of a library
 *
 * For programs that need a whole list once: lists fill themselves shortly after they are made.
 *
 * Returns: (transfer full): a future that resolves to @list when it shows what every write before this call did
 */
DexFuture *
attache_library_settle (GListModel *list)
{
  g_return_val_if_fail (ATTACHE_IS_LIVE_LIST (list), NULL);

  return attache_live_list_settle (ATTACHE_LIVE_LIST (list));
}

/**
 * attache_library_describe:
 *
 * What somebody who helps needs to know. It names nothing of the delegate’s work.
 *
 * Returns: (transfer full): a text for the troubleshooting page
 */
char *
attache_library_describe (AttacheLibrary *self)
{
  g_autofree char *cage = NULL;
  struct utsname   system = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (ATTACHE_IS_LIBRARY (self), NULL);

  uname (&system);
  cage = attache_worker_pool_describe_cage (attache_workers_get_pool ());
  g_string_append_printf (text, _ ("Attaché %s"), ATTACHE_VERSION);
  g_string_append_printf (text, "\n%s %s %s", system.sysname, system.release, system.machine);
  g_string_append_printf (text, "\nGLib %u.%u.%u", glib_major_version, glib_minor_version, glib_micro_version);
  g_string_append_printf (text, "\nSQLite %s", attache_database_get_sqlite_version ());
  if (attache_worker_pool_get_poppler_version (attache_workers_get_pool ()) != NULL)
    g_string_append_printf (text, "\nPoppler %s", attache_worker_pool_get_poppler_version (attache_workers_get_pool ()));
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Library: %s"), attache_library_get_folder (self));
  g_string_append_c (text, '\n');
  /* Translators: how the program that reads papers is confined */
  g_string_append_printf (text, _ ("Cage of the workers: %s"), cage);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
