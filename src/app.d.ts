declare global {
	namespace App {
		interface PageState {
			/** Set while a panel's own list is open, so that Back closes it. */
			panel?: 'open';
		}
	}
}

export {};
